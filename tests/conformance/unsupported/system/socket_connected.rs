fn main() {
    let stream = std::net::TcpStream::connect("127.0.0.1:1"); //~ UNSUPPORTED std::net
    println!("{}", stream.is_err());
}

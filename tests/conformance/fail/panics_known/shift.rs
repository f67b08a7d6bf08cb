fn main() {
    let one = 1u8;
    println!("{}", one << 8); //~ ERROR
}

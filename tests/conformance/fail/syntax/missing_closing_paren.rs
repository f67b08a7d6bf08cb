fn main() {
    println!("a";
} //~ ERROR

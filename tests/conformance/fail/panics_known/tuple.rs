fn main() {
    let (a, b) = (200u8, 100u8);
    let c = a + b; //~ ERROR
    println!("{c}");
}

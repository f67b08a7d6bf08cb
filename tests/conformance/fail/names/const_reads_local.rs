fn main() {
    let seed = 4;
    const DOUBLE: i32 = seed * 2; //~ ERROR E0435
    println!("{DOUBLE}");
}

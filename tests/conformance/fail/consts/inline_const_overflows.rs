fn main() {
    let x = const { 1u8 - 2 }; //~ ERROR E0080
    println!("{x}");
}

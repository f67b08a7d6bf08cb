const fn square(n: u8) -> u8 { n * n }
const BIG: u8 = square(20); //~ ERROR E0080
fn main() { println!("{BIG}"); }

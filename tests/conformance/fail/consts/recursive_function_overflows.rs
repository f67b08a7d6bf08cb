const fn fact(n: u8) -> u8 { if n == 0 { 1 } else { n * fact(n - 1) } }
const F: u8 = fact(10); //~ ERROR E0080
fn main() { println!("{}", F); }

const ZERO: i32 = 0;
const QUOTIENT: i32 = 10 / ZERO; //~ ERROR E0080
fn main() { println!("{QUOTIENT}"); }

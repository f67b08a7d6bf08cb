const fn f(n: u64) -> u64 { f(n + 1) }
const X: u64 = f(0); //~ ERROR E0080
fn main() { println!("{X}"); }

const A: u32 = f(); //~ ERROR E0391
const fn f() -> u32 { A + 1 }
fn main() { println!("{A}"); }

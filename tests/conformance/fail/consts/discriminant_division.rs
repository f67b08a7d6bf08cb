enum E { A = 4 / 0 } //~ ERROR E0080
fn main() { println!("{}", E::A as isize); }

struct P(i32);
fn main() { println!("{}", P(1)); } //~ ERROR E0277

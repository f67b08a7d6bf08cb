struct S;
impl S { fn go(&self) -> u8 { 255 + 1 } const N: usize = 0 - 1; } //~ ERROR
//~| ERROR
fn main() { println!("{}", S.go()); }

const X: u8 = { let x: Option<u8> = None; x.expect("a number") }; //~ ERROR E0080
fn main() { println!("{X}"); }

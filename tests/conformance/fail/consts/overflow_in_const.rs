const TOO_BIG: u8 = 255 + 1; //~ ERROR E0080
fn main() { println!("{TOO_BIG}"); }

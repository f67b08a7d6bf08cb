const X: u8 = 255 + 1; //~ ERROR E0080
fn main() { let x: u8 = "a"; } //~ ERROR E0308

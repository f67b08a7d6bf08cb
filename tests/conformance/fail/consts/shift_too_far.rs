const S: u32 = 1 << 32; //~ ERROR E0080
fn main() { println!("{S}"); }

static R: u32 = 7 % 0; //~ ERROR E0080
fn main() { println!("{R}"); }

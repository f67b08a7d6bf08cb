const V: Option<u8> = None;
const U: u8 = V.unwrap(); //~ ERROR E0080
fn main() { println!("{U}"); }

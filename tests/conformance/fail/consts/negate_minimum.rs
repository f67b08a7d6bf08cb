const M: i8 = -i8::MIN; //~ ERROR E0080
fn main() { println!("{M}"); }

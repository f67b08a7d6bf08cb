const C: _ = 12; //~ ERROR E0121
fn main() { println!("{C}"); }

const SELF_REF: i32 = SELF_REF * 2; //~ ERROR E0391
fn main() { println!("{SELF_REF}"); }

static A: u32 = B + 1; //~ ERROR E0391
static B: u32 = A + 1;
fn main() { println!("{A}"); }

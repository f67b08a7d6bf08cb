const A: &[u8] = &[1, 2, 3];
const B: u8 = A[7]; //~ ERROR E0080
fn main() { println!("{B}"); }

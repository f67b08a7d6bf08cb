const A: u32 = unreachable!(); //~ ERROR E0080
const B: u32 = todo!(); //~ ERROR E0080
const _: () = assert!(1 == 2); //~ ERROR E0080
fn main() {}

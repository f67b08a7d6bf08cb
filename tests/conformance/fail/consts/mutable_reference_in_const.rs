const SLOT: &mut i32 = &mut 5; //~ ERROR E0764
static TABLE: &'static mut [u8] = &mut [1, 2]; //~ ERROR E0764
fn main() {}

const COUNTER: &mut i32 = &mut 5; //~ ERROR E0764
static CELL: &'static mut u8 = &mut 1; //~ ERROR E0764
fn main() { }

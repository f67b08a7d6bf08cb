use std::cell::Cell;
static COUNT: Cell<u32> = Cell::new(0); //~ ERROR E0277
fn main() { COUNT.set(1); }

#[macro_use(drink, be_merry)] //~ ERROR E0469
//~| ERROR E0469
extern crate alloc;
fn main() { }

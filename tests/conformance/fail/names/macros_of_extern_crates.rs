#[macro_use(println, wrong_one)] //~ ERROR E0469
extern crate std as st;
mod m { #[macro_use(debug_assert)] extern crate core; } //~ ERROR E0468
fn main() { }

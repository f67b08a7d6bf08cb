mod shapes { pub mod round { pub struct Circle; } }
use shapes::Circle; //~ ERROR E0432
fn main() { let c = shapes::round::Square; } //~ ERROR E0425

trait Make { fn make() -> i32; }
struct M;
impl Make for M { fn make(&self) -> i32 { 1 } } //~ ERROR E0185
fn main() {}

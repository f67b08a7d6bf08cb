trait Make { fn make(&self) -> i32; }
struct M;
impl Make for M { fn make() -> i32 { 1 } } //~ ERROR E0186
fn main() {}

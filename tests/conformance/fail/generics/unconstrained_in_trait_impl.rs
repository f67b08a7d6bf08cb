trait Maker { fn make(&self) -> u8; }
struct Unit;
impl<T> Maker for Unit { fn make(&self) -> u8 { 1 } } //~ ERROR E0207
fn main() {}

trait Scale { fn scale(&self, by: i32) -> i32; }
struct N(i32);
impl Scale for N {
    fn scale(&self) -> i32 { self.0 } //~ ERROR E0050
}
fn main() {}

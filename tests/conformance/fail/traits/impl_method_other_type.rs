trait Scale { fn scale(&self, by: i32) -> i32; }
struct N(i32);
impl Scale for N {
    fn scale(&self, by: i64) -> i32 { self.0 } //~ ERROR E0053
}
fn main() {}

trait Named { fn name(&self) -> String; }
struct A;
impl Named for A {
    fn name(&self) -> &str { "a" } //~ ERROR E0053
}
fn main() {}

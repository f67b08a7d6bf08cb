trait T {
    fn f(&self) {}
}
struct S;
impl T for S {
    fn g(&self) {} //~ ERROR E0407
}
fn main() {}

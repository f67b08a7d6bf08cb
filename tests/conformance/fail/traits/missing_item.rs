trait T {
    fn f(&self);
}
struct S;
impl T for S {} //~ ERROR E0046
fn main() {}

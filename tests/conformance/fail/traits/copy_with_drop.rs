#[derive(Clone, Copy)] //~ ERROR E0184
struct A;
impl Drop for A { fn drop(&mut self) {} }
fn main() {}

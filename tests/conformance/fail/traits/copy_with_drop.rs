#[derive(Clone, Copy)]
struct A; //~ ERROR E0184
impl Drop for A { fn drop(&mut self) {} }
fn main() {}

mod outer {
    use std::mem as memory;
    pub fn f() { memory::drop(1); }
}
pub use outer::memory; //~ ERROR E0603
fn main() { outer::f(); }

trait Dup { fn dup(&self) -> Self; }
struct A;
impl Dup for A { fn dup(&self) -> Self { A } }
fn main() { let b: Box<dyn Dup> = Box::new(A); } //~ ERROR E0038

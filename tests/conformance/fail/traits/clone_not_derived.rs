struct A;
fn main() { let a = A; let b = a.clone(); } //~ ERROR E0599

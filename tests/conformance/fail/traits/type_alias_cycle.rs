type A = B; //~ ERROR E0391
type B = A;
fn main() { let x: A; }

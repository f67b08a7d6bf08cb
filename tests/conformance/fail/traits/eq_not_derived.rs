struct A(u8);
fn main() { let same = A(1) == A(2); } //~ ERROR E0369

fn one(a: u8) {}
struct S;
impl S { fn m(&self, a: u8) {} }
fn main() { one(1, 2); S.m(); S::m(&S, 1, 2); } //~ ERROR E0061
//~| ERROR E0061
//~| ERROR E0061

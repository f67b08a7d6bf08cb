struct A;
#[derive(Default, Debug, Clone)] //~ ERROR E0277
//~| ERROR E0277
//~| ERROR E0277
struct B { a: A }
fn main() {}

struct A;
#[derive(Default, Debug, Clone)]
struct B {
    a: A, //~ ERROR E0277
//~| ERROR E0277
//~| ERROR E0277
}
fn main() { let _ = B::default(); }

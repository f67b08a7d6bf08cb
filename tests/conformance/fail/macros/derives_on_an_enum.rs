#[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
enum E {
    A(f64), //~ ERROR E0277
//~| ERROR E0277
//~| ERROR E0277
    B { q: f32 }, //~ ERROR E0277
//~| ERROR E0277
//~| ERROR E0277
}
fn main() {}

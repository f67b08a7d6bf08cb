#[derive(Default)]
struct A { x: u8, y: u8 }
struct B { x: u8 }
fn main() { let b = B { x: 1 }; let a = A { x: 2, ..b }; } //~ ERROR E0308

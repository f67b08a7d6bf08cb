struct S { x: bool }
fn main() { if S { x: true }.x { } } //~ ERROR

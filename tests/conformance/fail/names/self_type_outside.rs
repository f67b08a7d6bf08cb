fn f() -> Self { loop {} } //~ ERROR E0411
fn main() { let x: Self; } //~ ERROR E0411

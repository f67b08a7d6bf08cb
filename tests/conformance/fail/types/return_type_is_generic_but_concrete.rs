fn make<T>() -> T { 5 } //~ ERROR E0308
fn main() { let n: i32 = make(); }

fn sum<T>(a: T, b: T) -> T { a + b } //~ ERROR E0369
fn main() {}

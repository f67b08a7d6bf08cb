fn largest<T>(a: T, b: T) -> T { if a > b { a } else { b } } //~ ERROR E0369
fn main() { largest(1, 2); }

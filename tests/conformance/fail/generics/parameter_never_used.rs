struct Ghost<T> { n: u32 } //~ ERROR E0392
enum Maybe<'a, T> { No, Yes(T) } //~ ERROR E0392
fn main() {}

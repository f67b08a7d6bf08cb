struct Foo<X = Box<Self>> { a: Option<X> } //~ ERROR E0735
struct Ok1<T, U = Vec<T>> { a: T, b: U }
struct Bad<T = U, U = i32> { a: T, b: U } //~ ERROR E0128
fn main() {}

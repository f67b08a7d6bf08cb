trait A {}
trait B {}
impl<T> A for T where T: B {}
impl<T> B for T where T: A {}
fn f<T: A>(t: T) {}
fn main() { f(1); } //~ ERROR E0275

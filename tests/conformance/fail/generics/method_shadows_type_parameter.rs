struct Holder<T>(T);
impl<T> Holder<T> {
    fn swap<T>(&self, other: T) {} //~ ERROR E0403
}
fn main() {}

struct Counter;
impl<T: Default> Counter { //~ ERROR E0207
    fn start(&self) {}
}
fn main() {}

struct W<T>(T);
impl<T: Copy> W<T> { fn get(&self) -> T { self.0 } }
fn main() { let w = W(String::new()); w.get(); } //~ ERROR E0599

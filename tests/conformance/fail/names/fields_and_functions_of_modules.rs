mod shapes { pub struct Circle { radius: f64 } impl Circle { pub fn new(r: f64) -> Self { Self { radius: r } } fn secret(&self) {} } pub mod deep { pub(super) fn hid() {} pub(crate) fn seen() {} } }
use shapes::Circle;
fn main() {
    let c = Circle { radius: 1.0 };
    let d = Circle::new(2.0);
    println!("{}", d.radius); //~ ERROR E0616
    d.secret(); //~ ERROR E0624
    shapes::deep::hid(); //~ ERROR E0603
    shapes::deep::seen();
}

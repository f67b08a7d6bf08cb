trait Shape { fn area(&self) -> f64; }
struct Square(f64);
impl Shape for Square { fn area(&self) -> f64 { self.0 * self.0 } }
fn make() -> dyn Shape { Square(1.0) } //~ ERROR E0746
fn pick(big: bool) -> dyn Shape { //~ ERROR E0746
    if big { return Square(10.0); }
    Square(1.0)
}
fn adder(n: i32) -> dyn Fn(i32) -> i32 { move |x| x + n } //~ ERROR E0746
fn main() { }

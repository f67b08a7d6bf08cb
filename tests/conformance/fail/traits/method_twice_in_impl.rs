trait Speak { fn speak(&self); }
struct Duck;
impl Speak for Duck {
    fn speak(&self) {}
    fn speak(&self) { println!("quack"); } //~ ERROR E0201
}
fn main() {}

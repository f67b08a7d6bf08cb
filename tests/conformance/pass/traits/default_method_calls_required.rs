trait Shape {
    const SIDES: u32;
    fn area(&self) -> f64;
    fn describe(&self) -> String { format!("{} sides, area {:.2}", Self::SIDES, self.area()) }
}
struct Square(f64);
struct Tri { base: f64, height: f64 }
impl Shape for Square { const SIDES: u32 = 4; fn area(&self) -> f64 { self.0 * self.0 } }
impl Shape for Tri {
    const SIDES: u32 = 3;
    fn area(&self) -> f64 { 0.5 * self.base * self.height }
    fn describe(&self) -> String { format!("triangle of area {:e}", self.area()) }
}
fn total<S: Shape>(all: &[S]) -> f64 { all.iter().map(Shape::area).sum() }
fn main() {
    println!("{}", Square(1.5).describe());
    println!("{}", Tri { base: 300.0, height: 4.0 }.describe());
    println!("{}", total(&[Square(1.0), Square(2.0)]));
    println!("{}", <Square as Shape>::SIDES + Tri::SIDES);
}

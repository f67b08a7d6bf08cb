enum Shape {
    Circle { r: f64 },
    Rect(f64, f64),
    Unit,
}
fn area(s: &Shape) -> f64 {
    match s {
        Shape::Circle { r } => 3.0 * r * r,
        Shape::Rect(w, h) => w * h,
        Shape::Unit => 1.0,
    }
}
fn main() {
    for s in [Shape::Circle { r: 2.0 }, Shape::Rect(2.0, 3.5), Shape::Unit] {
        println!("{}", area(&s));
    }
}

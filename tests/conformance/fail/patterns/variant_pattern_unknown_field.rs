enum Shape { Circle { radius: f64 }, Square { side: f64 } }
fn area(s: &Shape) -> f64 {
    match s {
        Shape::Circle { diameter } => 1.0, //~ ERROR E0026
//~| ERROR E0027
        Shape::Square { side } => side * side,
    }
}
fn main() { println!("{}", area(&Shape::Square { side: 2.0 })); let _ = Shape::Circle { radius: 1.0 }; }

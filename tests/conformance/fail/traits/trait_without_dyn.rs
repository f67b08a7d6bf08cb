trait Shape { fn area(&self) -> f64; }
fn total(shapes: &Vec<Box<Shape>>) -> f64 { 0.0 } //~ ERROR E0782
fn one(s: &Shape) {} //~ ERROR E0782
fn main() {}

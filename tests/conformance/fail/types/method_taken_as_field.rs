struct Circle { r: f64 }
impl Circle { fn area(&self) -> f64 { self.r * self.r } }
fn main() {
    let c = Circle { r: 1.0 };
    println!("{}", c.area); //~ ERROR E0615
}

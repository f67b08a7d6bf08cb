trait Shape { fn area(&self) -> f64; }
fn main() {
    let s = Shape; //~ ERROR E0423
}

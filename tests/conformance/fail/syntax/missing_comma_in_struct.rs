struct P { x: i32 y: i32 } //~ ERROR
fn main() {}

fn f(a, b: i32) {} //~ ERROR
fn main() {}

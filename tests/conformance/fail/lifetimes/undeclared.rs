fn f(x: &'a str) {} //~ ERROR E0261
fn main() {}

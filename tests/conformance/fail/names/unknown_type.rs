fn f(x: Missing) {} //~ ERROR E0425
fn main() {}

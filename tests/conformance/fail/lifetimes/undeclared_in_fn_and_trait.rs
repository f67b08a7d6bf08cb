fn f(x: &'a str) {} //~ ERROR E0261
trait T { fn g(&'b self); } //~ ERROR E0261
fn main() {}

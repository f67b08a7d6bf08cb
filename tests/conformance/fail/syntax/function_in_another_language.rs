function f() {} //~ ERROR
fn main() { undefined(); }

fn f(s: str) {} //~ ERROR E0277
fn g(s: [u8]) -> usize { s.len() } //~ ERROR E0277
fn main() {}

mod a { mod b { pub fn f() {} } pub fn g() { b::f(); } }
fn main() { a::b::f(); } //~ ERROR E0603

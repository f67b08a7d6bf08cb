mod m { pub fn f() { super::super::g(); } } //~ ERROR E0433
fn main() {}

mod m { pub struct S { x: i32 } }
fn f(s: m::S) { let m::S { x } = s; }
fn main() { let t: u8 = ""; } //~ ERROR E0308

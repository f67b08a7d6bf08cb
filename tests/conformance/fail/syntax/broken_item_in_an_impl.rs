impl S { fn a(&self) { let x = ; } fn b( {} fn c() { undefined1() } } //~ ERROR
struct S;
fn main() { undefined5(); let x: i32 = "a"; }

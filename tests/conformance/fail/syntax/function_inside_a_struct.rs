struct S { fn f() {} } //~ ERROR
fn main() { undefined(); } //~ ERROR E0425

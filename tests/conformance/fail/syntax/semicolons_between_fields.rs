struct S { a: i32; b: i32; } //~ ERROR
//~| ERROR
struct T { a i32, b: i32 } //~ ERROR
fn main() { let s = S { a: 1 }; undefined(); } //~ ERROR E0063
//~| ERROR E0425

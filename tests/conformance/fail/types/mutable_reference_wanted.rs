fn bump(n: &mut i32) { *n += 1; }
fn main() { let mut x = 1; bump(&x); bump(x); } //~ ERROR E0308
//~| ERROR E0308

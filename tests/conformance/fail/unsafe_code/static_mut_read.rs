static mut N: i32 = 1;
fn main() { N += 1; let x = N; } //~ ERROR E0133
//~| ERROR E0133

enum E { A = 1, B = 1 } //~ ERROR E0081
#[repr(i8)]
enum F { A = 127, B } //~ ERROR E0370
enum G { A = 3, B = 2, C } //~ ERROR E0081
fn main() {}

fn take(a: [i32; 3]) {}
fn main() { take([1, 2]); let b: [u8; 2] = [1, 2, 3]; } //~ ERROR E0308
//~| ERROR E0308

fn take(b: Box<i32>) {}
fn main() { take(5); } //~ ERROR E0308

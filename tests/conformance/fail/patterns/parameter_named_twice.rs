fn add(a: i32, a: i32) -> i32 { a } //~ ERROR E0415
fn main() { println!("{}", add(1, 2)); }

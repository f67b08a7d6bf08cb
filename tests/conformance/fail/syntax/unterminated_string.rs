fn main() { println!("abc); } //~ ERROR E0765

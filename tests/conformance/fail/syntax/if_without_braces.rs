fn main() { let x = 5; if (x == 5) print!("a"); undefined(); } //~ ERROR

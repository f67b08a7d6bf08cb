fn main() { let x = 1 if true else 2; undefined(); } //~ ERROR

fn main() { let a = [1, "two", 3.0]; } //~ ERROR E0308

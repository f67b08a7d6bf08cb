fn main() { let type = 1; } //~ ERROR

static N: i32 = 1;
fn main() { N = 2; } //~ ERROR E0594

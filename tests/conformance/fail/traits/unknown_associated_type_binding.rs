fn total(it: impl Iterator<Thing = i32>) -> i32 { 0 } //~ ERROR E0220
fn main() {}

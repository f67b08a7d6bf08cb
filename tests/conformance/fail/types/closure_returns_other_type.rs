fn apply<F: Fn(i32) -> String>(f: F) {}
fn main() { apply(|x| x + 1); } //~ ERROR E0308

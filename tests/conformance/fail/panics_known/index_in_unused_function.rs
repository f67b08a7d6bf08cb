fn never() -> i32 { let a = [1, 2, 3]; a[3] } //~ ERROR
fn main() {}

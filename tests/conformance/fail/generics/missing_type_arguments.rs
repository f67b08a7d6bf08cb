struct Pair<A, B> { a: A, b: B }
fn first(p: Pair<i32>) -> i32 { p.a } //~ ERROR E0107
fn main() {}

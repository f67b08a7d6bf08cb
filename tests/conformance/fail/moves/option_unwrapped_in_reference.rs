fn f(o: &Option<String>) -> String { o.unwrap() } //~ ERROR E0507
fn main() {}

fn pick(a: &str, b: &str) -> &str { a } //~ ERROR E0106
fn main() {}

fn text(s: &str) -> &'static str { s } //~ ERROR
fn main() {}

fn pick<'a, 'b>(a: &'a str, b: &'b str) -> &'a str { b } //~ ERROR
fn main() {}

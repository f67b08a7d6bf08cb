fn push<'a>(v: &mut Vec<&'a str>, s: &str) { v.push(s); } //~ ERROR E0621
fn main() {}

fn longest(a: &str, b: &str) -> &str { if a.len() > b.len() { a } else { b } }
fn dangle() -> &String { let s = String::new(); &s }
fn main() { println!("{}", longest("a", "b")); dangle(); }

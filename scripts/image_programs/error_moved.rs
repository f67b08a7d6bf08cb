fn take(s: String) -> usize { s.len() }
fn main() { let s = String::from("a"); let n = take(s); println!("{s} {n}"); }

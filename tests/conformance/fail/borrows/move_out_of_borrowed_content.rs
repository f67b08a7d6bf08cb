struct P { name: String }
fn take(p: &P) -> String { p.name } //~ ERROR E0507
fn main() { take(&P { name: String::new() }); }

struct Plain { n: i32 }
fn show(p: &Plain<'static>) -> i32 { p.n } //~ ERROR E0107
fn main() {}

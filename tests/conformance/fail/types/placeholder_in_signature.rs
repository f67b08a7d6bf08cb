fn make() -> _ { 5 } //~ ERROR E0121
fn take(x: _) {} //~ ERROR E0121
static S: _ = "x"; //~ ERROR E0121
fn main() { println!("{}", make()); }

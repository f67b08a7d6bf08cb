struct Name { first: &str } //~ ERROR E0106
enum E { A(&u8) } //~ ERROR E0106
type T = &u8; //~ ERROR E0106
fn main() {}

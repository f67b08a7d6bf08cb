fn f(s: &String) { s.push('a'); } //~ ERROR E0596
fn main() { let x = &5; *x = 6; } //~ ERROR E0594

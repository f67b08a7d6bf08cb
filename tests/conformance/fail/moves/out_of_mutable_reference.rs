fn f(v: &mut Vec<u8>) -> Vec<u8> { *v } //~ ERROR E0507
fn main() {}

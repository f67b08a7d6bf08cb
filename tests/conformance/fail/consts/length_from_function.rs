fn size() -> usize { 4 }
fn main() { let x = [0; size()]; } //~ ERROR E0015

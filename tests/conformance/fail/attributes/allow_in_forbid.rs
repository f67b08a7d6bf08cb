#![forbid(non_snake_case)]
#[allow(non_snake_case)] //~ ERROR E0453
fn main() { let MyNumber = 2; }

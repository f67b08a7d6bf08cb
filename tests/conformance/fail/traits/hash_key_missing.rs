use std::collections::HashMap;
#[derive(PartialEq)]
struct K(f64);
fn main() { let mut m = HashMap::new(); m.insert(K(1.0), 1); } //~ ERROR E0277
//~| ERROR E0277

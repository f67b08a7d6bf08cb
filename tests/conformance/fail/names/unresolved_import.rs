use std::collections::HashMapp; //~ ERROR E0432
fn main() {}

use std::fmt::Result;
struct Result; //~ ERROR E0255
fn main() {}

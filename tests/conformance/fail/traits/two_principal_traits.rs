use std::fmt::{Debug, Display};
fn show(x: &(dyn Debug + Display)) {} //~ ERROR E0225
fn main() {}

use std::fmt::Debug;
fn boxed<'a, T: Debug>(t: T, _by: &'a u8) -> Box<dyn Debug + 'a> { Box::new(t) } //~ ERROR E0309
fn main() {}

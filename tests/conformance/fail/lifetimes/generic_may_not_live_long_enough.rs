use std::fmt::Debug;
fn boxed<T: Debug>(t: T) -> Box<dyn Debug> { Box::new(t) } //~ ERROR E0310
fn main() {}

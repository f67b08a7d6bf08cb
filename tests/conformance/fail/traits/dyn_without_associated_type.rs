trait Source { type Item; fn next(&mut self) -> Option<Self::Item>; }
fn drain(s: &mut dyn Source) {} //~ ERROR E0191
fn main() {}

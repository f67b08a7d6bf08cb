fn run(it: Box<dyn Iterator>) {} //~ ERROR E0191
fn main() {}

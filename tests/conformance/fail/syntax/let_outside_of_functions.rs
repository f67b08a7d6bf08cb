let x = 5; //~ ERROR
fn main() { undefined(); }

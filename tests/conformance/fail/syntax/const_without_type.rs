const N = 5; //~ ERROR
static M = "a"; //~ ERROR
fn main() {}

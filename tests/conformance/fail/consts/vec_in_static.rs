static V: Vec<u8> = Vec::new();
static W: Box<u8> = Box::new(1); //~ ERROR E0015
fn main() {}

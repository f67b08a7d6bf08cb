#[foo] //~ ERROR
#[derive(Bar)] //~ ERROR
struct S;
fn main() {}

struct S;
impl !Send for S {} //~ ERROR E0658
fn main() {}

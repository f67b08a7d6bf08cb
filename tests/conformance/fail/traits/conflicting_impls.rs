trait T {}
impl<X> T for X {}
impl T for i32 {} //~ ERROR E0119
fn main() {}

trait T { fn a(&self); type B; const C: u8; }
struct S;
impl T for S {} //~ ERROR E0046
fn main() {}

#[repr(align(16))]
struct A(i32);
#[repr(packed)]
struct P(A); //~ ERROR E0588
fn main() {}

const N: i32 = return 3; //~ ERROR E0572
struct S([u8; { return 2 }]); //~ ERROR E0572
fn main() {}

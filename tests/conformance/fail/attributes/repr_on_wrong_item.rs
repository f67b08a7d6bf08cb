#[repr(u8)] //~ ERROR E0517
struct S(u8);
#[repr(packed)] //~ ERROR E0517
enum E { A }
#[repr(C)] //~ ERROR E0517
type T = u8;
#[repr(C)] //~ ERROR E0517
fn f() {}
fn main() {}

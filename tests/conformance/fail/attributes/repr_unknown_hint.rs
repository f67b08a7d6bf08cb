#[repr(D)] //~ ERROR E0552
struct S { x: u8 }
#[repr("C")] //~ ERROR E0565
struct T { x: u8 }
#[repr] //~ ERROR E0539
struct U { x: u8 }
#[repr = "C"] //~ ERROR E0539
struct V { x: u8 }
fn main() {}

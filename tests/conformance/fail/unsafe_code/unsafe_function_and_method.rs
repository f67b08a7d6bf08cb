unsafe fn danger() {}
struct S;
impl S { unsafe fn m(&self) {} }
fn main() { danger(); S.m(); let p = &1 as *const i32; let v = *p; } //~ ERROR E0133
//~| ERROR E0133
//~| ERROR E0133

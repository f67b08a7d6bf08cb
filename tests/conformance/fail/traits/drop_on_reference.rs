trait T {}
impl Drop for dyn T { fn drop(&mut self) {} } //~ ERROR E0120
impl Drop for u32 { fn drop(&mut self) {} } //~ ERROR E0117
//~| ERROR E0120
fn main() {}

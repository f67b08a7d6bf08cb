struct S(*mut i32);
impl Sync for S {} //~ ERROR E0200
fn main() { let _ = S(std::ptr::null_mut()); }

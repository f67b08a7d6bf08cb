use std::mem::{forget, ManuallyDrop};
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    forget(D("forgotten"));
    let _m = ManuallyDrop::new(D("manual"));
    let _n = D("normal");
    println!("{}", std::mem::size_of::<ManuallyDrop<u32>>());
}

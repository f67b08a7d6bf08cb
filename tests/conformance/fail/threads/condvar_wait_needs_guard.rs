use std::sync::{Condvar, Mutex};
fn main() {
    let m = Mutex::new(false);
    let c = Condvar::new();
    let _g = c.wait(&m).unwrap(); //~ ERROR E0308
}

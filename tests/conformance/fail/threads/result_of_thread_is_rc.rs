use std::rc::Rc;
use std::thread;
fn main() {
    let h = thread::spawn(|| Rc::new(1)); //~ ERROR E0277
    h.join().unwrap();
}

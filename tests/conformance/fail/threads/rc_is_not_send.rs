use std::rc::Rc;
use std::thread;
fn main() {
    let shared = Rc::new(5);
    thread::spawn(move || println!("{shared}")).join().unwrap(); //~ ERROR E0277
}

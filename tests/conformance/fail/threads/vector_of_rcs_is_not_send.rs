use std::rc::Rc;
use std::thread;
fn main() {
    let all: Vec<Rc<i32>> = vec![Rc::new(1)];
    thread::spawn(move || all.len()); //~ ERROR E0277
}

use std::cell::RefCell;
use std::rc::Rc;
fn main() {
    let log = Rc::new(RefCell::new(Vec::new()));
    let other = Rc::clone(&log);
    other.borrow_mut().push(1);
    log.borrow_mut().push(2);
    println!("{:?} {}", log.borrow(), other.borrow().len());
    println!("{}", log.try_borrow_mut().is_ok());
    let r = log.borrow();
    println!("{} {}", other.try_borrow_mut().is_err(), r[0]);
}

use std::cell::RefCell;
fn main() {
    let c = RefCell::new(vec![1]);
    let r = c.borrow();
    println!("{:?} {}", c.try_borrow_mut().is_err(), r.len());
    c.borrow_mut().push(2); //~ PANIC RefCell already borrowed
}

use std::cell::RefCell;
fn last(c: &RefCell<Vec<i32>>) -> &i32 {
    c.borrow().last().unwrap() //~ ERROR E0515
}
fn main() {}

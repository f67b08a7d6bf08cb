use std::rc::Rc;
fn main() {
    let mut r = Rc::new(5);
    *r = 6; //~ ERROR E0594
}

use std::rc::Rc;
fn main() {
    let r = Rc::new(String::from("a"));
    let s = *r; //~ ERROR E0507
}

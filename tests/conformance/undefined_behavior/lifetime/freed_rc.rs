use std::rc::Rc;
fn main() {
    let r = Rc::new(String::from("a"));
    let p = Rc::as_ptr(&r);
    drop(r);
    println!("{}", unsafe { &*p }.len()); //~ UB use_after_free
}

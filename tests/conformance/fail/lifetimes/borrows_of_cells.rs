use std::cell::RefCell; use std::rc::Rc;
fn main() {
    let c = RefCell::new(vec![1]);
    let first = c.borrow()[0];
    let r = &c.borrow()[0];
    let v: &Vec<i32> = &c.borrow();
    let t = { let b = c.borrow(); &b[0] };
    let d = Rc::new(5);
    let e: &mut i32 = &mut *d;
    let f: i32 = d; //~ ERROR E0308
    println!("{first} {r} {t}");
}

use std::rc::Rc;
fn main() {
    let a = Rc::new(String::from("shared"));
    println!("{}", Rc::strong_count(&a));
    let b = Rc::clone(&a);
    {
        let _c = a.clone();
        println!("{}", Rc::strong_count(&b));
    }
    println!("{} {} {}", Rc::strong_count(&a), b.len(), Rc::ptr_eq(&a, &b));
    drop(a);
    println!("{:?}", Rc::try_unwrap(b));
}

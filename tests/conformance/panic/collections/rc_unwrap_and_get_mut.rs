use std::rc::Rc;
fn main() {
    let mut a = Rc::new(5);
    *Rc::get_mut(&mut a).unwrap() += 1;
    let b = a.clone();
    println!("{a} {}", Rc::strong_count(&b));
    println!("{}", Rc::try_unwrap(a).unwrap()); //~ PANIC called `Result::unwrap()` on an `Err` value: 6
}

use std::cell::{Cell, OnceCell};
fn main() {
    let c: OnceCell<u8> = OnceCell::new();
    println!("{} {:?}", c.get_or_init(|| 4), c.set(5));
    let n = Cell::new(1);
    n.set(n.get() * 3);
    println!("{}", n.take());
    c.set(6).unwrap(); //~ PANIC called `Result::unwrap()` on an `Err` value: 6
}

use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(1) };
    static SEEN: RefCell<Vec<u32>> = RefCell::new(Vec::new());
}

fn main() {
    COUNT.set(10);
    SEEN.with_borrow_mut(|v| v.push(1));
    thread::spawn(|| {
        COUNT.set(COUNT.get() + 1);
        SEEN.with_borrow_mut(|v| v.push(9));
        println!("{} {:?}", COUNT.get(), SEEN.take());
    }).join().unwrap();
    println!("{} {:?}", COUNT.get(), SEEN.take());
}

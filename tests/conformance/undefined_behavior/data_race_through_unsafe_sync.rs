use std::cell::UnsafeCell;
use std::sync::Arc;
use std::thread;

struct Shared(UnsafeCell<i32>);
unsafe impl Sync for Shared {}

fn main() {
    let here = Arc::new(Shared(UnsafeCell::new(0)));
    let there = Arc::clone(&here);
    let handle = thread::spawn(move || unsafe { *there.0.get() = 1 }); //~ UB data_race
    unsafe { *here.0.get() = 2 }
    handle.join().unwrap();
}

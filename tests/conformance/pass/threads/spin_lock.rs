use std::hint;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn main() {
    let locked = AtomicBool::new(true);
    thread::scope(|s| {
        s.spawn(|| {
            while locked.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() { hint::spin_loop(); }
            println!("taken");
        });
        s.spawn(|| {
            println!("given back");
            locked.store(false, Ordering::Release);
        });
    });
    println!("{locked:?}");
}

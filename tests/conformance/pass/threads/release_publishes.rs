use std::sync::Arc;
use std::sync::atomic::{fence, AtomicBool, AtomicU32, Ordering::{Acquire, Relaxed, Release}};
use std::thread;

fn main() {
    let shared = Arc::new((AtomicU32::new(0), AtomicBool::new(false)));
    let other = Arc::clone(&shared);
    let writer = thread::spawn(move || {
        other.0.store(42, Relaxed);
        fence(Release);
        other.1.store(true, Relaxed);
    });
    while !shared.1.load(Relaxed) { thread::yield_now(); }
    fence(Acquire);
    println!("{}", shared.0.load(Relaxed));
    writer.join().unwrap();
}

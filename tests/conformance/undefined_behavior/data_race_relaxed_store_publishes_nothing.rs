use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    let handle = thread::spawn(|| {
        unsafe { DATA = 7; }
        READY.store(true, Ordering::Relaxed);
    });
    while !READY.load(Ordering::Acquire) { thread::yield_now(); }
    println!("{}", unsafe { DATA }); //~ UB data_race
    handle.join().unwrap();
}

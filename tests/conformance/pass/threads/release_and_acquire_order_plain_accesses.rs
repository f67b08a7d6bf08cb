use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: [u8; 3] = [0; 3];

fn main() {
    let handle = thread::spawn(|| {
        unsafe { DATA = [1, 2, 3]; }
        READY.store(true, Ordering::Release);
    });
    while !READY.load(Ordering::Acquire) { thread::yield_now(); }
    println!("{:?}", unsafe { DATA });
    handle.join().unwrap();
    unsafe { DATA[0] = 9; }
    println!("{:?}", unsafe { DATA });
}

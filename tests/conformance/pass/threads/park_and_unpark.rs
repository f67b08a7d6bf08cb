use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

static FLAG: AtomicBool = AtomicBool::new(false);

fn main() {
    let parked = thread::spawn(|| {
        while !FLAG.load(Ordering::Acquire) { thread::park(); }
        println!("unparked");
    });
    thread::sleep(Duration::from_millis(10));
    FLAG.store(true, Ordering::Release);
    parked.thread().unpark();
    parked.join().unwrap();
    thread::current().unpark();
    thread::park();
    thread::park_timeout(Duration::from_millis(1));
    println!("main goes on");
}

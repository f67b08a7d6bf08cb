use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = Arc::clone(&pair);
    let handle = thread::spawn(move || {
        let (lock, condvar) = &*other;
        *lock.lock().unwrap() = true;
        condvar.notify_one();
    });
    let (lock, condvar) = &*pair;
    let mut ready = lock.lock().unwrap();
    while !*ready { ready = condvar.wait(ready).unwrap(); }
    println!("ready: {}", *ready);
    drop(ready);
    handle.join().unwrap();
}

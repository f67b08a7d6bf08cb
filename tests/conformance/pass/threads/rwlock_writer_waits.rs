use std::sync::{Arc, RwLock};
use std::thread;
use std::time::Duration;

fn main() {
    let lock = Arc::new(RwLock::new(0));
    let guard = lock.read().unwrap();
    let other = Arc::clone(&lock);
    let writer = thread::spawn(move || { *other.write().unwrap() = 7; });
    thread::sleep(Duration::from_millis(50));
    println!("still {}", *guard);
    drop(guard);
    writer.join().unwrap();
    println!("now {}", *lock.read().unwrap());
}

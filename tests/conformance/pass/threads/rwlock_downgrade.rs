use std::sync::{Arc, RwLock, RwLockWriteGuard};
use std::thread;

fn main() {
    let lock = Arc::new(RwLock::new(1));
    let mut guard = lock.write().unwrap();
    let other = Arc::clone(&lock);
    let reader = thread::spawn(move || *other.read().unwrap());
    *guard = 2;
    let guard = RwLockWriteGuard::downgrade(guard);
    println!("{}", reader.join().unwrap());
    println!("{} {}", *guard, lock.try_write().is_err());
}

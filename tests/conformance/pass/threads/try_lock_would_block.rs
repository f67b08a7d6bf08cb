use std::sync::{Mutex, TryLockError};

fn main() {
    let lock = Mutex::new(5);
    let guard = lock.lock().unwrap();
    println!("{lock:?}");
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => println!("held"),
        other => println!("{other:?}"),
    }
    println!("{}", lock.try_lock().unwrap_err());
    drop(guard);
    println!("{:?}", lock.try_lock().map(|g| *g));
    println!("{:?}", lock.into_inner());
}

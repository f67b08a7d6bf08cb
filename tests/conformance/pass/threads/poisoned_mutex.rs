use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let lock = Arc::new(Mutex::new(1));
    let other = Arc::clone(&lock);
    let _ = thread::spawn(move || {
        let mut guard = other.lock().unwrap();
        *guard = 2;
        panic!("with the lock held");
    }).join();
    println!("{} {lock:?}", lock.is_poisoned());
    match lock.lock() {
        Ok(_) => println!("fine"),
        Err(poisoned) => println!("{poisoned}: {}", *poisoned.get_ref()),
    }
    lock.clear_poison();
    println!("{:?}", lock.lock().map(|g| *g));
}

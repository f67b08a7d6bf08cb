use std::sync::{Mutex, RwLock};

#[allow(let_underscore_lock)]
fn on_purpose(m: &Mutex<i32>) {
    let _ = m.lock();
}

fn main() {
    let mutex = Mutex::new(1);
    on_purpose(&mutex);
    let _ = mutex.lock(); //~ ERROR
    let _ = mutex.lock().unwrap(); //~ ERROR
    let _guard = mutex.lock();
    let rwlock = RwLock::new(2);
    let _ = rwlock.write(); //~ ERROR
    _ = rwlock.try_read(); //~ ERROR
    let _ = Some(rwlock.read());
}

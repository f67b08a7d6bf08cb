use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<i32> = Mutex::new(1);

fn main() {
    let _ = thread::spawn(|| { let _guard = LOCK.lock(); panic!("held") }).join();
    println!("{}", LOCK.is_poisoned());
    *LOCK.lock().unwrap() += 1; //~ PANIC called `Result::unwrap()` on an `Err` value: PoisonError { .. }
}

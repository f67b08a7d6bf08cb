use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

fn main() {
    let lock = Mutex::new(3);
    let condvar = Condvar::new();
    let start = Instant::now();
    let (guard, result) = condvar.wait_timeout(lock.lock().unwrap(), Duration::from_millis(20)).unwrap();
    println!("{} {}", *guard, result.timed_out());
    println!("{}", start.elapsed() >= Duration::from_millis(20));
    let (guard, result) = condvar.wait_timeout_while(guard, Duration::from_millis(10), |n| *n == 3).unwrap();
    println!("{} {}", *guard, result.timed_out());
    let (_guard, result) = condvar.wait_timeout_while(guard, Duration::from_millis(10), |n| *n == 4).unwrap();
    println!("{}", result.timed_out());
}

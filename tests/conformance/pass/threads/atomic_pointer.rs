use std::sync::atomic::{AtomicPtr, Ordering};
use std::thread;

static LAST: AtomicPtr<String> = AtomicPtr::new(std::ptr::null_mut());

fn main() {
    let handle = thread::spawn(|| {
        let made = Box::into_raw(Box::new(String::from("made there")));
        LAST.store(made, Ordering::Release);
    });
    handle.join().unwrap();
    let taken = LAST.swap(std::ptr::null_mut(), Ordering::AcqRel);
    println!("{} {}", unsafe { Box::from_raw(taken) }, LAST.load(Ordering::Relaxed).is_null());
    let mut numbers = [10, 20, 30];
    let at = AtomicPtr::new(&raw mut numbers[0]);
    at.fetch_ptr_add(2, Ordering::Relaxed);
    println!("{}", unsafe { *at.load(Ordering::Relaxed) });
}

use std::thread;

fn main() {
    let handle = thread::spawn(|| { if true { panic!("first") } });
    let result = handle.join();
    result.unwrap(); //~ PANIC called `Result::unwrap()` on an `Err` value: Any { .. }
}

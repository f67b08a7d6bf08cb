use std::thread;
use std::time::Duration;

fn main() {
    thread::spawn(|| thread::sleep(Duration::from_secs(1000)));
    println!("main fails");
    panic!("in main"); //~ PANIC in main
}

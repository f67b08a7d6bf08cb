use std::thread;
use std::time::Duration;

fn main() {
    let handle = thread::spawn(|| {
        thread::sleep(Duration::from_secs(3600));
        println!("never seen");
    });
    println!("finished: {}", handle.is_finished());
}

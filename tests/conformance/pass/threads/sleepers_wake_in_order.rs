use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn main() {
    let order = Mutex::new(Vec::new());
    thread::scope(|s| {
        for ms in [300, 100, 200] {
            let order = &order;
            s.spawn(move || {
                thread::sleep(Duration::from_millis(ms));
                order.lock().unwrap().push(ms);
            });
        }
    });
    println!("{:?}", order.into_inner().unwrap());
}

use std::sync::Mutex;
use std::thread;
fn main() {
    let m = Mutex::new(1);
    let guard = m.lock().unwrap();
    thread::scope(|s| { s.spawn(move || println!("{}", *guard)); }); //~ ERROR E0277
}

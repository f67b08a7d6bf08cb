use std::sync::Mutex; use std::thread;
fn main() {
    let c = Mutex::new(0);
    let mut hs = vec![];
    for _ in 0..2 { let h = thread::spawn(move || { *c.lock().unwrap() += 1; }); hs.push(h); }
    for h in hs { h.join().unwrap(); }
    println!("{}", *c.lock().unwrap()); //~ ERROR E0382
}

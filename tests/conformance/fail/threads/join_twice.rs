use std::thread;
fn main() {
    let h = thread::spawn(|| 1);
    h.join().unwrap();
    h.join().unwrap(); //~ ERROR E0382
}

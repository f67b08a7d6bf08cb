use std::thread;
fn main() {
    let v = vec![1, 2, 3];
    let handle = thread::spawn(|| println!("{v:?}")); //~ ERROR E0373
    handle.join().unwrap();
}

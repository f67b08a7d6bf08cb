use std::thread;
fn main() {
    let mut a = 1;
    thread::scope(|s| {
        s.spawn(|| a += 1);
        println!("{a}"); //~ ERROR E0502
    });
}

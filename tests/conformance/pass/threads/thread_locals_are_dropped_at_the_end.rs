use std::thread;

struct Noisy(u32);
impl Drop for Noisy {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
thread_local! { static KEPT: Noisy = Noisy(1); }

fn main() {
    let handle = thread::spawn(|| {
        KEPT.with(|k| println!("has {}", k.0));
        let _local = Noisy(2);
        println!("body over");
    });
    handle.join().unwrap();
    println!("joined");
}

use std::thread;

struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) { println!("drop {} while panicking: {}", self.0, thread::panicking()); }
}

fn main() {
    let _here = Noisy("main's");
    let _ = thread::spawn(|| {
        let _outer = Noisy("outer");
        let _inner = Noisy("inner");
        panic!("over");
    }).join();
    println!("main: {}", thread::panicking());
}

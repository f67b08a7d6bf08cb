use std::sync::mpsc;

struct Noisy(u32);
impl Drop for Noisy {
    fn drop(&mut self) { println!("drop {}", self.0); }
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    for k in 1..=3 { sender.send(Noisy(k)).unwrap(); }
    drop(receiver.recv().unwrap());
    println!("receiver goes");
    drop(receiver);
    println!("sender goes");
    drop(sender);
}

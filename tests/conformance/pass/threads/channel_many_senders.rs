use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    for id in 0..4u32 {
        let sender = sender.clone();
        thread::spawn(move || { for k in 0..20 { sender.send(id * 100 + k).unwrap(); } });
    }
    drop(sender);
    let mut all: Vec<u32> = receiver.iter().collect();
    all.sort();
    println!("{} {} {}", all.len(), all[0], all[79]);
}

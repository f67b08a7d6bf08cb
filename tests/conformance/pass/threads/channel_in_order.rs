use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let handle = thread::spawn(move || {
        for word in ["a", "b", "c"] { sender.send(word.to_string()).unwrap(); }
    });
    for word in &receiver { println!("{word}"); }
    handle.join().unwrap();
    println!("{:?}", receiver.recv());
}

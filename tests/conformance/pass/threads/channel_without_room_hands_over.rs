use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::sync_channel::<u64>(0);
    println!("{:?}", sender.try_send(0));
    let handle = thread::spawn(move || {
        for k in 1..=3 { sender.send(k).unwrap(); }
        "all sent"
    });
    for _ in 0..3 {
        thread::sleep(Duration::from_millis(5));
        println!("{}", receiver.recv().unwrap());
    }
    println!("{} {:?}", handle.join().unwrap(), receiver.recv());
}

use std::sync::mpsc::{self, TrySendError};

fn main() {
    let (sender, receiver) = mpsc::sync_channel(2);
    println!("{:?} {:?}", sender.try_send(1), sender.try_send(2));
    match sender.try_send(3) {
        Err(TrySendError::Full(n)) => println!("full: {n}"),
        other => println!("{other:?}"),
    }
    println!("{:?}", receiver.recv());
    sender.send(4).unwrap();
    println!("{:?}", receiver.try_iter().collect::<Vec<_>>());
    drop(receiver);
    println!("{:?}", sender.try_send(5));
}

use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError};
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    println!("{:?}", receiver.try_recv());
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)));
    sender.send(1).unwrap();
    drop(sender);
    println!("{:?} {:?}", receiver.try_recv(), receiver.try_recv() == Err(TryRecvError::Disconnected));
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)) == Err(RecvTimeoutError::Disconnected));
    println!("{}", receiver.recv().unwrap_err());
    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    let back = sender.send(String::from("unsent")).unwrap_err();
    println!("{back} {back:?} {}", back.0);
}

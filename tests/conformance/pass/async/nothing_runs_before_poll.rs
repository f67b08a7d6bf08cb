use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

async fn hello() -> u32 {
    println!("running");
    7
}

fn main() {
    let future = hello();
    println!("made");
    println!("{}", block_on(future));
    let _never = hello();
}

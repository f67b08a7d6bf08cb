use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

async fn step(n: u32) -> u32 {
    println!("before {n}");
    pause().await;
    println!("after {n}");
    n * 10
}

async fn all() -> u32 {
    let first = step(1).await;
    let second = step(2).await;
    first + second
}

fn main() {
    println!("{}", block_on(all()));
}

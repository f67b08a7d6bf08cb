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

async fn countdown(mut n: u32) -> Vec<u32> {
    let mut seen = Vec::new();
    while n > 0 {
        seen.push(n);
        pause().await;
        n -= 1;
    }
    for i in 10..12 {
        pause().await;
        seen.push(i);
    }
    seen
}

fn main() {
    println!("{:?}", block_on(countdown(3)));
}

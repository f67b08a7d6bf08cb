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

async fn pair<T: Clone, F: Future<Output = T>>(make: F) -> (T, T) {
    let value = make.await;
    let copy = value.clone();
    pause().await;
    (value, copy)
}

async fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    pause().await;
    if a.len() >= b.len() { a } else { b }
}

fn main() {
    println!("{:?}", block_on(pair(async { vec![1, 2] })));
    println!("{:?}", block_on(pair(longest("ab", "c"))));
}

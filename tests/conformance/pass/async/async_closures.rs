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

async fn twice(f: impl AsyncFn(u32) -> u32) -> u32 {
    f(1).await + f(2).await
}

fn main() {
    let base = 10;
    let add = async |n: u32| {
        pause().await;
        base + n
    };
    println!("{}", block_on(add(5)));
    println!("{}", block_on(twice(add)));
    let name = String::from("ab");
    let length = async move || name.len();
    println!("{}", block_on(length()));
}

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

async fn even(n: u32) -> bool {
    pause().await;
    n % 2 == 0
}

async fn describe(n: u32) -> &'static str {
    match (even(n).await, n) {
        (true, 0) => "zero",
        (true, _) => "even",
        (false, _) if even(n + 1).await => "odd",
        _ => "never",
    }
}

fn main() {
    for n in 0..3 {
        println!("{}", block_on(describe(n)));
    }
    println!("{}", block_on(async { if even(4).await && !even(5).await { 1 } else { 2 } }));
}

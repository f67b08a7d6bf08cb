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

async fn outer() -> String {
    let inner = async {
        let parts = vec!["a", "b"];
        async move { parts.join("-") }
    };
    inner.await.await
}

fn main() {
    println!("{}", block_on(outer()));
    let futures = [1, 2, 3].map(|n| async move { n * n });
    for future in futures {
        println!("{}", block_on(future));
    }
}

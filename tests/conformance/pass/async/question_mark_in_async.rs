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

async fn half(n: i32) -> Result<i32, String> {
    pause().await;
    if n % 2 == 0 { Ok(n / 2) } else { Err(format!("{n} is odd")) }
}

async fn quarter(n: i32) -> Result<i32, String> {
    let h = half(n).await?;
    Ok(half(h).await?)
}

fn main() {
    for n in [8, 6, 5] {
        println!("{:?}", block_on(quarter(n)));
    }
    let block: Result<i32, String> = block_on(async { Ok(half(4).await? + 1) });
    println!("{block:?}");
}

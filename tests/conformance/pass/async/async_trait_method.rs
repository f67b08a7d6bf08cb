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

trait Source {
    async fn next(&mut self) -> Option<u32>;
}

struct Count(u32);

impl Source for Count {
    async fn next(&mut self) -> Option<u32> {
        pause().await;
        self.0 += 1;
        (self.0 < 4).then_some(self.0)
    }
}

async fn total(mut source: impl Source) -> u32 {
    let mut sum = 0;
    while let Some(n) = source.next().await {
        sum += n;
    }
    sum
}

fn main() {
    println!("{}", block_on(total(Count(0))));
}

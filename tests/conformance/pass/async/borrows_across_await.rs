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

async fn sum(list: &mut Vec<i32>) -> i32 {
    let last = list.last().copied().unwrap_or(0);
    pause().await;
    list.push(last + 1);
    let first = &list[0];
    pause().await;
    first + list.len() as i32
}

fn main() {
    let mut list = vec![5, 6];
    println!("{}", block_on(sum(&mut list)));
    println!("{list:?}");
}

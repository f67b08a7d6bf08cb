use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

async fn join<A: Future<Output = ()>, B: Future<Output = ()>>(mut a: Pin<&mut A>, mut b: Pin<&mut B>) {
    let (mut left, mut right) = (false, false);
    poll_fn(|cx| {
        left = left || a.as_mut().poll(cx).is_ready();
        right = right || b.as_mut().poll(cx).is_ready();
        if left && right { Poll::Ready(()) } else { Poll::Pending }
    })
    .await
}

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

async fn count(name: &str, to: u32) {
    for i in 0..to {
        println!("{name} {i}");
        pause().await;
    }
}

fn main() {
    let mut both = pin!(async { join(pin!(count("a", 1)), pin!(count("b", 3))).await });
    let mut cx = Context::from_waker(Waker::noop());
    while both.as_mut().poll(&mut cx).is_pending() {
        println!("--");
    }
}

use std::future::{Future, poll_fn};
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

use std::panic::{AssertUnwindSafe, catch_unwind};

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(async {
        pause().await;
        panic!("inside");
    });
    println!("{}", future.as_mut().poll(&mut cx).is_pending());
    let first = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut cx)));
    println!("{}", first.is_err());
    let second = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut cx)));
    println!("{:?}", second.unwrap_err().downcast_ref::<&str>());
}

use std::future::{Future, poll_fn};
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(async {
        let a = Noisy("a");
        let b = Noisy("b");
        drop(a);
        pause().await;
        println!("{}", b.0);
    });
    let _ = future.as_mut().poll(&mut cx);
    println!("suspended");
    drop(future);
}

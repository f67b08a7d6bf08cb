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
    for polls in 0..3 {
        let captured = Noisy("captured");
        let mut future = Box::pin(async move {
            let _a = Noisy("a");
            pause().await;
            let _b = Noisy("b");
            pause().await;
            println!("{}", captured.0);
        });
        for _ in 0..polls {
            let _ = future.as_mut().poll(&mut cx);
        }
        println!("dropping after {polls}");
    }
}

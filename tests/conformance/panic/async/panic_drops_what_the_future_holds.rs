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
        let _held = Noisy("held");
        pause().await;
        let list: Vec<u32> = Vec::new();
        list[0] //~ PANIC index out of bounds: the len is 0 but the index is 0
    });
    println!("{:?}", future.as_mut().poll(&mut cx));
    println!("{:?}", future.as_mut().poll(&mut cx));
}

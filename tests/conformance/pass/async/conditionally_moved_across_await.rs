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

async fn maybe(take: bool) {
    let name = String::from("kept");
    if take {
        drop(name);
        println!("taken");
        pause().await;
    } else {
        pause().await;
        println!("{name}");
    }
    println!("end");
}

fn main() {
    block_on(maybe(true));
    block_on(maybe(false));
}

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

fn main() {
    let text = String::from("shared");
    let mut count = 0;
    block_on(async {
        count += text.len();
        pause().await;
        count += 1;
    });
    println!("{count} {text}");
    let owned = async move {
        pause().await;
        text + "!"
    };
    println!("{}", block_on(owned));
}

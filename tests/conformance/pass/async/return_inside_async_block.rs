use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

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
    for n in 0..3 {
        let word = block_on(async {
            if n == 0 {
                return "none";
            }
            if n == 1 { "one" } else { "many" }
        });
        println!("{word}");
    }
}

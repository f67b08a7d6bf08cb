use std::future::{Future, Ready, ready};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct AddOne(Ready<u32>);

impl Future for AddOne {
    type Output = u32;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        let n = std::task::ready!(Pin::new(&mut self.0).poll(cx));
        Poll::Ready(n + 1)
    }
}

fn main() {
    let mut future = Box::pin(async { AddOne(ready(4)).await * 2 });
    let done = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    println!("{done:?} {}", done.is_ready());
    println!("{:?}", done.map(|n| n + 100));
}

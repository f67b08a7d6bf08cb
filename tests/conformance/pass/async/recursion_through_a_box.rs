use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

fn factorial(n: u64) -> Pin<Box<dyn Future<Output = u64>>> {
    Box::pin(async move { if n == 0 { 1 } else { n * factorial(n - 1).await } })
}

async fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { Box::pin(depth(n - 1)).await + 1 }
}

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let Poll::Ready(f) = factorial(6).as_mut().poll(&mut cx) else { panic!() };
    let Poll::Ready(d) = Box::pin(depth(5)).as_mut().poll(&mut cx) else { panic!() };
    println!("{f} {d}");
}

use std::future::Future;
use std::task::{Context, Waker};

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(async { 1 }); //~ PANIC `async fn` resumed after completion
    println!("{:?}", future.as_mut().poll(&mut cx));
    let _ = future.as_mut().poll(&mut cx);
}

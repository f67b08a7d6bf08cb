use std::future::{Future, IntoFuture, Ready, ready};
use std::pin::pin;
use std::task::{Context, Waker};

struct Request {
    size: u32,
}

impl IntoFuture for Request {
    type Output = String;
    type IntoFuture = Ready<String>;
    fn into_future(self) -> Ready<String> {
        ready("x".repeat(self.size as usize))
    }
}

fn main() {
    let mut future = pin!(async { Request { size: 3 }.await + &ready("y").await });
    println!("{:?}", future.as_mut().poll(&mut Context::from_waker(Waker::noop())));
}

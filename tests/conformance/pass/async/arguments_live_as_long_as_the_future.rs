use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn takes(_: Noisy, a: Noisy, (b, _c): (Noisy, Noisy)) {
    let _local = Noisy("local");
    println!("body {} {}", a.0, b.0);
}

fn main() {
    {
        let mut future = pin!(takes(Noisy("ignored"), Noisy("a"), (Noisy("b"), Noisy("c"))));
        let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        println!("done");
    }
    drop(takes(Noisy("1"), Noisy("2"), (Noisy("3"), Noisy("4"))));
}

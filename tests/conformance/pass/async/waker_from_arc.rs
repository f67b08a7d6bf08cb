use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Wake, Waker};

struct Counter(AtomicU32);

impl Wake for Counter {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

fn main() {
    let counter = Arc::new(Counter(AtomicU32::new(0)));
    let waker = Waker::from(counter.clone());
    let mut cx = Context::from_waker(&waker);
    let mut left = 3;
    let mut future = Box::pin(async {
        poll_fn(|cx| {
            left -= 1;
            cx.waker().wake_by_ref();
            if left == 0 { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
        "woken"
    });
    let word = loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(word) => break word,
            Poll::Pending => println!("pending {}", counter.0.load(Ordering::Relaxed)),
        }
    };
    println!("{word} {} {}", counter.0.load(Ordering::Relaxed), Arc::strong_count(&counter));
}

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

async fn worker(name: &'static str, rounds: u32) {
    for i in 0..rounds {
        println!("{name} {i}");
        pause().await;
    }
    println!("{name} done");
}

fn main() {
    let mut queue: VecDeque<Pin<Box<dyn Future<Output = ()>>>> = VecDeque::new();
    queue.push_back(Box::pin(worker("a", 2)));
    queue.push_back(Box::pin(worker("b", 1)));
    queue.push_back(Box::pin(worker("c", 3)));
    let mut cx = Context::from_waker(Waker::noop());
    while let Some(mut task) = queue.pop_front() {
        if task.as_mut().poll(&mut cx).is_pending() {
            queue.push_back(task);
        }
    }
}

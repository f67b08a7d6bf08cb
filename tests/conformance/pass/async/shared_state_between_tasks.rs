use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

fn main() {
    let log = Rc::new(RefCell::new(Vec::new()));
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> = Vec::new();
    for id in 1..=3 {
        let log = Rc::clone(&log);
        tasks.push(Box::pin(async move {
            for turn in 0..id {
                log.borrow_mut().push(id * 10 + turn);
                pause().await;
            }
        }));
    }
    let mut cx = Context::from_waker(Waker::noop());
    while !tasks.is_empty() {
        tasks.retain_mut(|task| task.as_mut().poll(&mut cx).is_pending());
    }
    println!("{:?} {}", log.borrow(), Rc::strong_count(&log));
}

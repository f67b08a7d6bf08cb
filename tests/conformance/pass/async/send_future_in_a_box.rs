use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

fn assert_send<F: Future + Send>(future: F) -> Pin<Box<dyn Future<Output = F::Output> + Send>>
where
    F: 'static,
{
    Box::pin(future)
}

fn main() {
    let text = String::from("sendable");
    let mut future = assert_send(async move {
        let rc = std::rc::Rc::new(1);
        drop(rc);
        std::future::ready(()).await;
        text.len()
    });
    println!("{:?}", future.as_mut().poll(&mut Context::from_waker(Waker::noop())));
    drop(pause());
}

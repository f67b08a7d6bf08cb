use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn pause() -> impl Future<Output = ()> {
    let mut polled = false;
    poll_fn(move |_| if std::mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending })
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

async fn fill(cells: &mut [u32; 3]) {
    for i in 0..3 {
        cells[i] += { pause().await; i as u32 * 2 };
        let cell = &mut cells[(i + 1) % 3];
        pause().await;
        *cell += 1;
    }
}

fn main() {
    let mut cells = [10, 20, 30];
    block_on(fill(&mut cells));
    println!("{cells:?}");
}

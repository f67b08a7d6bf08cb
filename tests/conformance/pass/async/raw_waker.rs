use std::future::Future;
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

fn clone(data: *const ()) -> RawWaker {
    println!("clone");
    RawWaker::new(data, &VTABLE)
}
fn wake(_: *const ()) {
    println!("wake");
}
fn wake_by_ref(_: *const ()) {
    println!("wake by ref");
}
fn drop_waker(_: *const ()) {
    println!("drop");
}
static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, wake, wake_by_ref, drop_waker);

fn main() {
    let waker = unsafe { Waker::from_raw(RawWaker::new(std::ptr::null(), &VTABLE)) };
    let mut future = Box::pin(async {
        std::future::poll_fn(|cx| {
            cx.waker().wake_by_ref();
            cx.waker().clone().wake();
            Poll::Ready(())
        })
        .await;
    });
    println!("{:?}", future.as_mut().poll(&mut Context::from_waker(&waker)));
}

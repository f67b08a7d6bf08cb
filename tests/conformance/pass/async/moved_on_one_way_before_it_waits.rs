use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
struct Pause(bool);
impl Future for Pause {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 { return Poll::Ready(()); }
        self.0 = true;
        Poll::Pending
    }
}
struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
async fn work(early: bool) -> u32 {
    let s = Loud("s");
    let n = 3;
    if early { drop(s); }
    Pause(false).await;
    println!("on");
    n
}
fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    for early in [true, false] {
        let mut f = pin!(work(early));
        while f.as_mut().poll(&mut cx).is_pending() {
            println!("pending");
        }
    }
    let mut f = Box::pin(work(false));
    println!("{}", f.as_mut().poll(&mut cx).is_pending());
}

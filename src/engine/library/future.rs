//! Futures. Those of `async` blocks are the compiler's own.
use crate::marker::PhantomData;
use crate::pin::Pin;
use crate::ptr::NonNull;
use crate::task::{Context, Poll};

#[lang = "future_trait"]
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub trait Future {
    #[lang = "future_output"]
    type Output;
    #[lang = "poll"]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output>;
}
impl<F: ?Sized + Future + Unpin> Future for &mut F {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> { F::poll(Pin::new(&mut **self), cx) }
}
pub trait IntoFuture {
    type Output;
    type IntoFuture: Future<Output = Self::Output>;
    #[lang = "into_future"]
    fn into_future(self) -> Self::IntoFuture;
}
impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F { self }
}
#[derive(Debug, Clone)]
pub struct Ready<T>(Option<T>);
impl<T> Unpin for Ready<T> {}
impl<T> Future for Ready<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<T> { Poll::Ready(self.0.take().expect("`Ready` polled after completion")) }
}
impl<T> Ready<T> {
    pub fn into_inner(self) -> T { self.0.expect("Called `into_inner()` on `Ready` after completion") }
}
pub fn ready<T>(t: T) -> Ready<T> { Ready(Some(t)) }
/// A future that is never ready.
pub struct Pending<T> { marker: PhantomData<fn() -> T> }
impl<T> Future for Pending<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<T> { Poll::Pending }
}
pub fn pending<T>() -> Pending<T> { Pending { marker: PhantomData } }
/// A future that is a function.
pub struct PollFn<F> { f: F }
impl<F: Unpin> Unpin for PollFn<F> {}
impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> { (unsafe { &mut self.get_unchecked_mut().f })(cx) }
}
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> { PollFn { f } }

/// What a suspended `async` block is resumed with: the task context of the poll, its lifetime forgotten.
#[lang = "ResumeTy"]
#[doc(hidden)]
#[derive(Debug, Copy, Clone)]
pub struct ResumeTy(NonNull<Context<'static>>);
unsafe impl Send for ResumeTy {}
unsafe impl Sync for ResumeTy {}
#[lang = "get_context"]
#[doc(hidden)]
pub unsafe fn get_context<'a, 'b>(cx: ResumeTy) -> &'a mut Context<'b> { unsafe { &mut *cx.0.as_ptr().cast() } }

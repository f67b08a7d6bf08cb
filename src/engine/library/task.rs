//! What futures are polled with.
use crate::fmt;
use crate::marker::PhantomData;
use crate::sync::Arc;
use crate::mem::ManuallyDrop;

#[lang = "Poll"]
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Poll<T> {
    #[lang = "Ready"]
    Ready(T),
    #[lang = "Pending"]
    Pending,
}
impl<T> Poll<T> {
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {
        match self { Poll::Ready(t) => Poll::Ready(f(t)), Poll::Pending => Poll::Pending }
    }
    pub const fn is_ready(&self) -> bool { matches!(*self, Poll::Ready(_)) }
    pub const fn is_pending(&self) -> bool { !self.is_ready() }
}
impl<T> From<T> for Poll<T> {
    fn from(t: T) -> Poll<T> { Poll::Ready(t) }
}
impl<T, E> Poll<Result<T, E>> {
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Result<U, E>> {
        match self { Poll::Ready(r) => Poll::Ready(r.map(f)), Poll::Pending => Poll::Pending }
    }
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Result<T, U>> {
        match self { Poll::Ready(r) => Poll::Ready(r.map_err(f)), Poll::Pending => Poll::Pending }
    }
}
impl<T, E> Poll<Option<Result<T, E>>> {
    pub fn map_ok<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<Option<Result<U, E>>> { self.map(|r| r.map(|r| r.map(f))) }
    pub fn map_err<U, F: FnOnce(E) -> U>(self, f: F) -> Poll<Option<Result<T, U>>> { self.map(|r| r.map(|r| r.map_err(f))) }
}
/// The value, or `return Poll::Pending`.
#[macro_export]
macro_rules! ready {
    ($e:expr $(,)?) => { match $e { $crate::task::Poll::Ready(t) => t, $crate::task::Poll::Pending => return $crate::task::Poll::Pending } };
}
pub use crate::ready;
#[lang = "Context"]
pub struct Context<'a> { waker: &'a Waker }
impl<'a> Context<'a> {
    pub const fn from_waker(waker: &'a Waker) -> Self { Context { waker } }
    pub const fn waker(&self) -> &'a Waker { self.waker }
}
impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Context").finish_non_exhaustive() }
}
#[derive(Copy, Clone)]
pub struct RawWakerVTable { clone: unsafe fn(*const ()) -> RawWaker, wake: unsafe fn(*const ()), wake_by_ref: unsafe fn(*const ()), drop: unsafe fn(*const ()) }
impl RawWakerVTable {
    pub const fn new(clone: unsafe fn(*const ()) -> RawWaker, wake: unsafe fn(*const ()), wake_by_ref: unsafe fn(*const ()), drop: unsafe fn(*const ())) -> Self {
        RawWakerVTable { clone, wake, wake_by_ref, drop }
    }
}
#[derive(Copy, Clone)]
pub struct RawWaker { data: *const (), vtable: &'static RawWakerVTable }
impl RawWaker {
    pub const fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker { RawWaker { data, vtable } }
}
pub struct Waker { waker: RawWaker }
unsafe impl Send for Waker {}
unsafe impl Sync for Waker {}
impl Waker {
    pub const unsafe fn from_raw(waker: RawWaker) -> Waker { Waker { waker } }
    pub fn wake(self) {
        let this = ManuallyDrop::new(self);
        unsafe { (this.waker.vtable.wake)(this.waker.data) }
    }
    pub fn will_wake(&self, other: &Waker) -> bool { self.waker.data == other.waker.data && crate::ptr::eq(self.waker.vtable, other.waker.vtable) }
    pub fn data(&self) -> *const () { self.waker.data }
    pub fn vtable(&self) -> &'static RawWakerVTable { self.waker.vtable }
    pub fn wake_by_ref(&self) { unsafe { (self.waker.vtable.wake_by_ref)(self.waker.data) } }
    pub fn noop() -> &'static Waker {
        unsafe fn clone(_data: *const ()) -> RawWaker { RawWaker { data: crate::ptr::null(), vtable: &NOOP } }
        unsafe fn nothing(_data: *const ()) {}
        static NOOP: RawWakerVTable = RawWakerVTable { clone, wake: nothing, wake_by_ref: nothing, drop: nothing };
        static WAKER: Waker = Waker { waker: RawWaker { data: crate::ptr::without_provenance(0), vtable: &NOOP } };
        &WAKER
    }
}
impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Waker").field("data", &self.waker.data).finish_non_exhaustive() }
}
impl Clone for Waker {
    fn clone(&self) -> Self { Waker { waker: unsafe { (self.waker.vtable.clone)(self.waker.data) } } }
}
impl Drop for Waker {
    fn drop(&mut self) { unsafe { (self.waker.vtable.drop)(self.waker.data) } }
}
pub trait Wake {
    fn wake(self: Arc<Self>);
    fn wake_by_ref(self: &Arc<Self>) { self.clone().wake(); }
}
unsafe impl Sync for RawWakerVTable {}
unsafe impl Sync for RawWaker {}
impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for Waker {
    fn from(waker: Arc<W>) -> Waker { unsafe { Waker::from_raw(raw_waker(waker)) } }
}
/// The functions of a waker that is an `Arc`.
struct ArcWaker<W>(PhantomData<W>);
impl<W: Wake + Send + Sync + 'static> ArcWaker<W> {
    const VTABLE: RawWakerVTable = RawWakerVTable::new(Self::clone_raw, Self::wake_raw, Self::wake_by_ref_raw, Self::drop_raw);
    unsafe fn clone_raw(waker: *const ()) -> RawWaker {
        let waker = ManuallyDrop::new(unsafe { Arc::from_raw(waker as *const W) });
        raw_waker(Arc::clone(&waker))
    }
    unsafe fn wake_raw(waker: *const ()) { unsafe { W::wake(Arc::from_raw(waker as *const W)); } }
    unsafe fn wake_by_ref_raw(waker: *const ()) {
        let waker = ManuallyDrop::new(unsafe { Arc::from_raw(waker as *const W) });
        W::wake_by_ref(&waker);
    }
    unsafe fn drop_raw(waker: *const ()) { unsafe { Arc::decrement_strong_count(waker as *const W); } }
}
fn raw_waker<W: Wake + Send + Sync + 'static>(waker: Arc<W>) -> RawWaker { RawWaker { data: Arc::into_raw(waker) as *const (), vtable: &ArcWaker::<W>::VTABLE } }

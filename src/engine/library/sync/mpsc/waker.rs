//! Threads that wait at a channel.
use super::Until;
use crate::cell::Cell;
use crate::sync::Arc;
use crate::sync::atomic::{AtomicUsize, Ordering::{Acquire, Relaxed, Release}};
use crate::sync::futex::What;
use crate::thread::{current, Thread};
use crate::time::Instant;

/// What became of a thread that waits.
pub(super) const WAITING: usize = 0;
pub(super) const SELECTED: usize = 3;
const DISCONNECTED: usize = 2;

/// A thread that waits; each keeps one for its next time.
struct Inner { select: AtomicUsize, _packet: AtomicUsize, thread: Thread, _thread_id: usize }
#[derive(Clone)]
pub(super) struct Context { inner: Arc<Inner> }
thread_local! { static CONTEXT: Cell<Option<Context>> = const { Cell::new(None) } }
impl Context {
    /// The running thread's own, for as long as `f` runs.
    pub(super) fn with<R>(f: impl FnOnce(&Context) -> R) -> R {
        let cx = match CONTEXT.try_with(Cell::take) {
            Ok(Some(cx)) => cx,
            _ => Context { inner: Arc::new(Inner { select: AtomicUsize::new(WAITING), _packet: AtomicUsize::new(0), thread: current(), _thread_id: 0 }) },
        };
        cx.inner.select.store(WAITING, Release);
        let result = f(&cx);
        let _ = CONTEXT.try_with(|cell| cell.set(Some(cx)));
        result
    }
    /// Waits until somebody says what became of it, or time is up.
    pub(super) fn wait(&self, what: What, until: Until) -> usize {
        loop {
            let said = self.inner.select.load(Acquire);
            if said != WAITING { return said; }
            match until {
                Until::Deadline(end) => {
                    let now = Instant::now();
                    if now >= end { return WAITING; }
                    self.inner.thread.park_for(what, Some(end - now));
                }
                _ => self.inner.thread.park_for(what, None),
            }
        }
    }
    fn tell(&self, what: usize) {
        self.inner.select.store(what, Relaxed);
        self.inner.thread.unpark();
    }
}
/// `packet`: where the value lies or goes, for channels that hand over.
pub(super) struct Entry { _oper: usize, pub(super) packet: *mut (), cx: Context }
/// Who waits, the longest waiting first. Guarded by the channel's lock.
pub(super) struct Waker { selectors: Vec<Entry>, _observers: Vec<Entry> }
impl Waker {
    pub(super) const fn new() -> Waker { Waker { selectors: Vec::new(), _observers: Vec::new() } }
    pub(super) fn register(&mut self, cx: &Context, packet: *mut ()) { self.selectors.push(Entry { _oper: 0, packet, cx: cx.clone() }) }
    pub(super) fn unregister(&mut self, cx: &Context) { self.selectors.retain(|entry| !Arc::ptr_eq(&entry.cx.inner, &cx.inner)) }
    /// Wakes the first of those who wait; before it does, `f` may use its packet.
    pub(super) fn notify(&mut self, f: impl FnOnce(*mut ())) -> bool {
        if self.selectors.is_empty() { return false; }
        let entry = self.selectors.remove(0);
        f(entry.packet);
        entry.cx.tell(SELECTED);
        true
    }
    pub(super) fn disconnect(&mut self) { for entry in self.selectors.drain(..) { entry.cx.tell(DISCONNECTED); } }
    pub(super) fn is_empty(&self) -> bool { self.selectors.is_empty() }
}

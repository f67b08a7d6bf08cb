//! A channel with a queue, and the counting of both ends.
use super::queue::Queue;
use super::waker::{Context, Waker};
use super::{TryRecvError, Unsent, Until};
use crate::cell::UnsafeCell;
use crate::marker::PhantomData;
use crate::sync::atomic::{AtomicBool, AtomicUsize, Ordering::{AcqRel, Relaxed}};
use crate::sync::futex::{RawMutex, What};
use crate::time::Instant;

/// What both ends share.
pub(super) trait Disconnect {
    fn disconnect_senders(&self);
    fn disconnect_receivers(&self);
}
pub(super) struct Counter<C> { senders: AtomicUsize, receivers: AtomicUsize, destroy: AtomicBool, pub(super) chan: C }
impl<C: Disconnect> Counter<C> {
    pub(super) fn new(chan: C) -> *mut Counter<C> {
        Box::into_raw(Box::new(Counter { senders: AtomicUsize::new(1), receivers: AtomicUsize::new(1), destroy: AtomicBool::new(false), chan }))
    }
    pub(super) fn new_sender(&self) { self.senders.fetch_add(1, Relaxed); }
    pub(super) fn drop_sender(&self) {
        if self.senders.fetch_sub(1, AcqRel) != 1 { return; }
        self.chan.disconnect_senders();
        self.release();
    }
    pub(super) fn drop_receiver(&self) {
        if self.receivers.fetch_sub(1, AcqRel) != 1 { return; }
        self.chan.disconnect_receivers();
        self.release();
    }
    /// The second end to go frees the channel.
    fn release(&self) { if self.destroy.swap(true, AcqRel) { unsafe { drop(Box::from_raw(self as *const Self as *mut Self)); } } }
}

/// Who waits at a channel, under its lock.
pub(super) struct Core { lock: RawMutex, waiting: UnsafeCell<Waiting> }
pub(super) struct Waiting { pub(super) receivers: Waker, pub(super) senders: Waker, pub(super) disconnected: bool }
impl Core {
    pub(super) const fn new() -> Core { Core { lock: RawMutex::new(), waiting: UnsafeCell::new(Waiting { receivers: Waker::new(), senders: Waker::new(), disconnected: false }) } }
    /// Runs `f` with the lock held.
    pub(super) fn with<R>(&self, f: impl FnOnce(&mut Waiting) -> R) -> R {
        self.lock.lock();
        let result = f(unsafe { &mut *self.waiting.get() });
        self.lock.unlock();
        result
    }
    /// True the first time.
    pub(super) fn disconnect(&self) {
        self.with(|w| {
            w.disconnected = true;
            w.senders.disconnect();
            w.receivers.disconnect();
        })
    }
}
/// Has time run out?
pub(super) fn is_over(until: Until) -> bool {
    match until { Until::Never => false, Until::Now => true, Until::Deadline(end) => Instant::now() >= end }
}

pub(super) struct Channel<T, Q> { queue: UnsafeCell<Q>, core: Core, marker: PhantomData<T> }
enum Outcome<T> { Done(T), Over, Waits }
impl<T, Q: Queue<T>> Channel<T, Q> {
    pub(super) fn new(queue: Q) -> Self { Channel { queue: UnsafeCell::new(queue), core: Core::new(), marker: PhantomData } }
    pub(super) fn send(&self, t: T, until: Until) -> Result<(), Unsent<T>> {
        let mut unsent = Some(t);
        loop {
            let outcome = self.core.with(|w| {
                if w.disconnected { return Outcome::Over; }
                let queue = unsafe { &mut *self.queue.get() };
                if queue.is_full() { return Outcome::Waits; }
                queue.push(unsent.take().unwrap());
                w.receivers.notify(|_| ());
                Outcome::Done(())
            });
            match outcome {
                Outcome::Done(()) => return Ok(()),
                Outcome::Over => return Err(Unsent::Disconnected(unsent.unwrap())),
                Outcome::Waits if is_over(until) => return Err(Unsent::Full(unsent.unwrap())),
                Outcome::Waits => self.wait(until, What::Room),
            }
        }
    }
    pub(super) fn recv(&self, until: Until) -> Result<T, TryRecvError> {
        loop {
            let outcome = self.core.with(|w| {
                match unsafe { &mut *self.queue.get() }.pop() {
                    Some(t) => {
                        w.senders.notify(|_| ());
                        Outcome::Done(t)
                    }
                    None => if w.disconnected { Outcome::Over } else { Outcome::Waits },
                }
            });
            match outcome {
                Outcome::Done(t) => return Ok(t),
                Outcome::Over => return Err(TryRecvError::Disconnected),
                Outcome::Waits if is_over(until) => return Err(TryRecvError::Empty),
                Outcome::Waits => self.wait(until, What::Message),
            }
        }
    }
    /// Waits until there may be room or a message; looks once more before.
    fn wait(&self, until: Until, what: What) {
        let receives = matches!(what, What::Message);
        Context::with(|cx| {
            let waits = self.core.with(|w| {
                let queue = unsafe { &*self.queue.get() };
                let waits = !w.disconnected && if receives { queue.is_empty() } else { queue.is_full() };
                if waits { if receives { w.receivers.register(cx, crate::ptr::null_mut()) } else { w.senders.register(cx, crate::ptr::null_mut()) } }
                waits
            });
            if !waits { return; }
            cx.wait(what, until);
            self.core.with(|w| if receives { w.receivers.unregister(cx) } else { w.senders.unregister(cx) });
        })
    }
}
impl<T, Q: Queue<T>> Disconnect for Channel<T, Q> {
    fn disconnect_senders(&self) { self.core.disconnect() }
    fn disconnect_receivers(&self) {
        self.core.disconnect();
        unsafe { &mut *self.queue.get() }.clear();
    }
}

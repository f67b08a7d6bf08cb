//! Waiting for a word to change: what all locks are made of. Counterpart: `sys::sync` on Linux.
use super::atomic::{AtomicU32, Ordering::{Acquire, Relaxed, Release}};
use crate::intrinsics;
use crate::time::Duration;

/// What a thread waits for, as the machine names it (`Waiting`).
#[derive(Clone, Copy)]
#[repr(u32)]
pub(crate) enum What { Park = 3, Mutex, RwLockRead, RwLockWrite, Condvar, Once, Message, Room, Scope, Barrier, Stream }

/// Nanoseconds for the machine.
pub(crate) fn nanos(time: Duration) -> u64 {
    match u64::try_from(time.as_nanos()) { Ok(n) => n, Err(_) => u64::MAX - 1 }
}
/// False when time was up.
pub(crate) fn wait(word: &AtomicU32, expected: u32, what: What, timeout: Option<Duration>) -> bool {
    let nanos = match timeout { Some(time) => nanos(time), None => u64::MAX };
    unsafe { intrinsics::memsim_futex_wait(word.as_ptr() as *const u32, expected, what as u32, nanos) }
}
pub(crate) fn wake(word: &AtomicU32) -> bool { unsafe { intrinsics::memsim_futex_wake(word.as_ptr() as *const u32, 1) > 0 } }
pub(crate) fn wake_all(word: &AtomicU32) { unsafe { intrinsics::memsim_futex_wake(word.as_ptr() as *const u32, u32::MAX); } }

/// A lock without data. 0 is free, 1 held, 2 held and waited for.
pub(crate) struct RawMutex { word: AtomicU32 }
impl RawMutex {
    pub(crate) const fn new() -> RawMutex { RawMutex { word: AtomicU32::new(0) } }
    pub(crate) fn try_lock(&self) -> bool { self.word.compare_exchange(0, 1, Acquire, Relaxed).is_ok() }
    pub(crate) fn lock(&self) { self.lock_for(What::Mutex) }
    pub(crate) fn lock_for(&self, what: What) {
        if self.try_lock() { return; }
        while self.word.swap(2, Acquire) != 0 { wait(&self.word, 2, what, None); }
    }
    pub(crate) fn unlock(&self) { if self.word.swap(0, Release) == 2 { wake(&self.word); } }
}

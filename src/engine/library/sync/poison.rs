//! What a panic leaves in a lock that was held.
use super::atomic::{AtomicBool, Ordering::Relaxed};
use crate::error::Error;
use crate::fmt;

/// Whether a thread panicked while it held the lock.
pub(super) struct Flag { failed: AtomicBool }
impl Flag {
    pub(super) const fn new() -> Flag { Flag { failed: AtomicBool::new(false) } }
    pub(super) fn get(&self) -> bool { self.failed.load(Relaxed) }
    pub(super) fn clear(&self) { self.failed.store(false, Relaxed) }
    /// Called when the lock is given back; `panicking` is what was so when it was taken.
    pub(super) fn done(&self, panicking: bool) { if !panicking && crate::panicking::panicking() { self.failed.store(true, Relaxed); } }
    /// The data, as an error when the lock is poisoned.
    pub(super) fn check<T>(&self, data: T) -> LockResult<T> { if self.get() { Err(PoisonError { data }) } else { Ok(data) } }
}

pub struct PoisonError<T> { data: T }
pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock }
pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<T> = Result<T, TryLockError<T>>;
impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T> { PoisonError { data } }
    pub fn into_inner(self) -> T { self.data }
    pub fn get_ref(&self) -> &T { &self.data }
    pub fn get_mut(&mut self) -> &mut T { &mut self.data }
}
impl<T> fmt::Debug for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("PoisonError").finish_non_exhaustive() }
}
impl<T> fmt::Display for PoisonError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("poisoned lock: another task failed inside") }
}
impl<T> Error for PoisonError<T> {}
impl<T> fmt::Debug for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(match self { TryLockError::Poisoned(_) => "Poisoned(..)", TryLockError::WouldBlock => "WouldBlock" }, f)
    }
}
impl<T> fmt::Display for TryLockError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self { TryLockError::Poisoned(_) => "poisoned lock: another task failed inside", TryLockError::WouldBlock => "try_lock failed because the operation would block" })
    }
}
impl<T> Error for TryLockError<T> {}
impl<T> From<PoisonError<T>> for TryLockError<T> {
    fn from(err: PoisonError<T>) -> TryLockError<T> { TryLockError::Poisoned(err) }
}

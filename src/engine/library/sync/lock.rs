//! `Mutex` and `RwLock`.
use crate::prelude::v1::*;
use super::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use crate::cell::UnsafeCell;
use crate::error::Error;
use crate::fmt;
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::ptr::NonNull;

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

/// Waiting for oneself never ends.
pub(super) fn deadlock() -> ! { crate::panicking::panic_nounwind("the only thread waits for a lock that it holds: deadlock") }

#[rustc_diagnostic_item = "Mutex"]
pub struct Mutex<T: ?Sized> {
    inner: AtomicU32,
    poison: AtomicBool,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
#[must_use = "if unused the Mutex will immediately unlock"]
#[rustc_diagnostic_item = "MutexGuard"]
pub struct MutexGuard<'a, T: ?Sized + 'a> { lock: &'a Mutex<T>, panicking: bool }
impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
impl<T> Mutex<T> {
    pub const fn new(t: T) -> Mutex<T> { Mutex { inner: AtomicU32::new(0), poison: AtomicBool::new(false), data: UnsafeCell::new(t) } }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.is_poisoned();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        if self.inner.load(SeqCst) != 0 { deadlock() }
        self.take()
    }
    fn take(&self) -> LockResult<MutexGuard<'_, T>> {
        self.inner.store(1, SeqCst);
        let guard = MutexGuard { lock: self, panicking: crate::panicking::panicking() };
        if self.is_poisoned() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if self.inner.load(SeqCst) != 0 { return Err(TryLockError::WouldBlock); }
        match self.take() { Ok(guard) => Ok(guard), Err(e) => Err(TryLockError::Poisoned(e)) }
    }
    pub fn is_poisoned(&self) -> bool { self.poison.load(SeqCst) }
    pub fn clear_poison(&self) { self.poison.store(false, SeqCst); }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.is_poisoned();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        if !self.panicking && crate::panicking::panicking() { self.lock.poison.store(true, SeqCst); }
        self.lock.inner.store(0, SeqCst);
    }
}
impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { &*self.lock.data.get() } }
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T { unsafe { &mut *self.lock.data.get() } }
}
impl<T> From<T> for Mutex<T> {
    fn from(t: T) -> Self { Mutex::new(t) }
}
impl<T: Default> Default for Mutex<T> {
    fn default() -> Mutex<T> { Mutex::new(Default::default()) }
}
impl<T: CoerceUnsized<U>, U> CoerceUnsized<Mutex<U>> for Mutex<T> {}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("Mutex");
        if self.inner.load(SeqCst) == 0 { d.field("data", &unsafe { &*self.data.get() }); } else { d.field("data", &"<locked>"); }
        d.field("poisoned", &self.is_poisoned());
        d.finish_non_exhaustive()
    }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}

/// `state` counts readers; the greatest value is a writer.
#[rustc_diagnostic_item = "RwLock"]
pub struct RwLock<T: ?Sized> {
    state: AtomicU32,
    writer_notify: AtomicU32,
    poison: AtomicBool,
    data: UnsafeCell<T>,
}
const WRITING: u32 = 0x3fff_ffff;
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
#[must_use = "if unused the RwLock will immediately unlock"]
#[rustc_diagnostic_item = "RwLockReadGuard"]
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> { data: NonNull<T>, lock: &'a RwLock<T> }
#[must_use = "if unused the RwLock will immediately unlock"]
#[rustc_diagnostic_item = "RwLockWriteGuard"]
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> { lock: &'a RwLock<T>, panicking: bool }
impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {
        RwLock { state: AtomicU32::new(0), writer_notify: AtomicU32::new(0), poison: AtomicBool::new(false), data: UnsafeCell::new(t) }
    }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.is_poisoned();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        if self.state.load(SeqCst) == WRITING { deadlock() }
        self.state.store(self.state.load(SeqCst) + 1, SeqCst);
        let guard = RwLockReadGuard { data: unsafe { NonNull::new_unchecked(self.data.get()) }, lock: self };
        if self.is_poisoned() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        if self.state.load(SeqCst) != 0 { deadlock() }
        self.state.store(WRITING, SeqCst);
        let guard = RwLockWriteGuard { lock: self, panicking: crate::panicking::panicking() };
        if self.is_poisoned() { Err(PoisonError { data: guard }) } else { Ok(guard) }
    }
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if self.state.load(SeqCst) == WRITING { return Err(TryLockError::WouldBlock); }
        match self.read() { Ok(guard) => Ok(guard), Err(e) => Err(TryLockError::Poisoned(e)) }
    }
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if self.state.load(SeqCst) != 0 { return Err(TryLockError::WouldBlock); }
        match self.write() { Ok(guard) => Ok(guard), Err(e) => Err(TryLockError::Poisoned(e)) }
    }
    pub fn is_poisoned(&self) -> bool { self.poison.load(SeqCst) }
    pub fn clear_poison(&self) { self.poison.store(false, SeqCst); }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.is_poisoned();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError { data }) } else { Ok(data) }
    }
}
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) { self.lock.state.store(self.lock.state.load(SeqCst) - 1, SeqCst); }
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        if !self.panicking && crate::panicking::panicking() { self.lock.poison.store(true, SeqCst); }
        self.lock.state.store(0, SeqCst);
    }
}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { self.data.as_ref() } }
}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { &*self.lock.data.get() } }
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T { unsafe { &mut *self.lock.data.get() } }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T> From<T> for RwLock<T> {
    fn from(t: T) -> Self { RwLock::new(t) }
}
impl<T: CoerceUnsized<U>, U> CoerceUnsized<RwLock<U>> for RwLock<T> {}
impl<T: Default> Default for RwLock<T> {
    fn default() -> RwLock<T> { RwLock::new(Default::default()) }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RwLock");
        if self.state.load(SeqCst) != WRITING { d.field("data", &unsafe { &*self.data.get() }); } else { d.field("data", &"<locked>"); }
        d.field("poisoned", &self.is_poisoned());
        d.finish_non_exhaustive()
    }
}

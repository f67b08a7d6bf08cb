//! `Mutex`.
use super::futex::RawMutex;
use super::poison::{Flag, LockResult, PoisonError, TryLockError, TryLockResult};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::ops::{CoerceUnsized, Deref, DerefMut};

#[rustc_diagnostic_item = "Mutex"]
pub struct Mutex<T: ?Sized> {
    inner: RawMutex,
    poison: Flag,
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
    pub const fn new(t: T) -> Mutex<T> { Mutex { inner: RawMutex::new(), poison: Flag::new(), data: UnsafeCell::new(t) } }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.is_poisoned();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        self.inner.lock();
        self.guard()
    }
    fn guard(&self) -> LockResult<MutexGuard<'_, T>> {
        let guard = MutexGuard { lock: self, panicking: crate::panicking::panicking() };
        self.poison.check(guard)
    }
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>> {
        if self.inner.try_lock() { Ok(self.guard()?) } else { Err(TryLockError::WouldBlock) }
    }
    pub fn is_poisoned(&self) -> bool { self.poison.get() }
    pub fn clear_poison(&self) { self.poison.clear(); }
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.is_poisoned();
        let data = self.data.get_mut();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
    pub const fn data_ptr(&self) -> *mut T { self.data.get() }
}
/// For condition variables.
pub(super) fn raw<'a, T: ?Sized>(guard: &MutexGuard<'a, T>) -> &'a RawMutex { &guard.lock.inner }
pub(super) fn poison<'a, T: ?Sized>(guard: &MutexGuard<'a, T>) -> &'a Flag { &guard.lock.poison }
impl<T: ?Sized> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.poison.done(self.panicking);
        self.lock.inner.unlock();
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
        match self.try_lock() {
            Ok(guard) => d.field("data", &&*guard),
            Err(TryLockError::Poisoned(err)) => d.field("data", &&**err.get_ref()),
            Err(TryLockError::WouldBlock) => d.field("data", &"<locked>"),
        };
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

//! `RwLock`.
use super::atomic::{AtomicU32, Ordering::{Acquire, Relaxed, Release}};
use super::futex::{self, What};
use super::poison::{Flag, LockResult, PoisonError, TryLockError, TryLockResult};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::ptr::NonNull;

/// The low 30 bits of `state` count readers, or are all ones for a writer; the bits above tell who waits. Who waits to write has
/// precedence: as soon as there is one, no new reader comes in.
pub(super) struct RawRwLock { state: AtomicU32, writers: AtomicU32 }
const WRITING: u32 = (1 << 30) - 1;
const READERS_WAIT: u32 = 1 << 30;
const WRITERS_WAIT: u32 = 1 << 31;
impl RawRwLock {
    const fn new() -> RawRwLock { RawRwLock { state: AtomicU32::new(0), writers: AtomicU32::new(0) } }
    fn try_read(&self) -> bool {
        self.state.fetch_update(Acquire, Relaxed, |s| if s < WRITING - 1 { Some(s + 1) } else { None }).is_ok()
    }
    fn read(&self) {
        while !self.try_read() {
            let s = self.state.load(Relaxed);
            if s < WRITING - 1 { continue; }
            if s & WRITING == WRITING - 1 { panic!("too many active read locks on RwLock") }
            if s & READERS_WAIT == 0 && self.state.compare_exchange(s, s | READERS_WAIT, Relaxed, Relaxed).is_err() { continue; }
            futex::wait(&self.state, s | READERS_WAIT, What::RwLockRead, None);
        }
    }
    fn read_unlock(&self) {
        let s = self.state.fetch_sub(1, Release) - 1;
        if s & WRITING == 0 && s & WRITERS_WAIT != 0 { self.hand_over(s); }
    }
    /// Takes the lock when nobody holds it; `others` are bits that stay set.
    fn take(&self, others: u32) -> bool {
        self.state.fetch_update(Acquire, Relaxed, |s| if s & WRITING == 0 { Some(s | WRITING | others) } else { None }).is_ok()
    }
    fn try_write(&self) -> bool { self.take(0) }
    fn write(&self) {
        let mut others = 0;
        while !self.take(others) {
            let s = self.state.load(Relaxed);
            if s & WRITING == 0 { continue; }
            if s & WRITERS_WAIT == 0 && self.state.compare_exchange(s, s | WRITERS_WAIT, Relaxed, Relaxed).is_err() { continue; }
            others = WRITERS_WAIT;
            let turn = self.writers.load(Acquire);
            let s = self.state.load(Relaxed);
            if s & WRITING == 0 || s & WRITERS_WAIT == 0 { continue; }
            futex::wait(&self.writers, turn, What::RwLockWrite, None);
        }
    }
    fn write_unlock(&self) {
        let s = self.state.fetch_sub(WRITING, Release) - WRITING;
        if s != 0 { self.hand_over(s); }
    }
    fn downgrade(&self) {
        let s = self.state.fetch_sub(WRITING - 1, Release) - (WRITING - 1);
        if s & READERS_WAIT != 0 {
            self.state.fetch_sub(READERS_WAIT, Relaxed);
            futex::wake_all(&self.state);
        }
    }
    /// Wakes a writer if one waits, else all readers.
    fn hand_over(&self, mut s: u32) {
        if s == WRITERS_WAIT {
            match self.state.compare_exchange(s, 0, Relaxed, Relaxed) {
                Ok(_) => { self.wake_writer(); return; }
                Err(now) => s = now,
            }
        }
        if s == WRITERS_WAIT + READERS_WAIT {
            if self.state.compare_exchange(s, READERS_WAIT, Relaxed, Relaxed).is_err() || self.wake_writer() { return; }
            s = READERS_WAIT;
        }
        if s == READERS_WAIT && self.state.compare_exchange(s, 0, Relaxed, Relaxed).is_ok() { futex::wake_all(&self.state); }
    }
    fn wake_writer(&self) -> bool {
        self.writers.fetch_add(1, Release);
        futex::wake(&self.writers)
    }
}

#[rustc_diagnostic_item = "RwLock"]
pub struct RwLock<T: ?Sized> {
    inner: RawRwLock,
    poison: Flag,
    data: UnsafeCell<T>,
}
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
#[must_use = "if unused the RwLock will immediately unlock"]
#[rustc_diagnostic_item = "RwLockReadGuard"]
pub struct RwLockReadGuard<'a, T: ?Sized + 'a> { data: NonNull<T>, lock: &'a RawRwLock }
#[must_use = "if unused the RwLock will immediately unlock"]
#[rustc_diagnostic_item = "RwLockWriteGuard"]
pub struct RwLockWriteGuard<'a, T: ?Sized + 'a> { lock: &'a RwLock<T>, panicking: bool }
impl<T> RwLock<T> {
    pub const fn new(t: T) -> RwLock<T> {
        RwLock { inner: RawRwLock::new(), poison: Flag::new(), data: UnsafeCell::new(t) }
    }
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.is_poisoned();
        let data = self.data.into_inner();
        if poisoned { Err(PoisonError::new(data)) } else { Ok(data) }
    }
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        self.inner.read();
        self.read_guard()
    }
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        self.inner.write();
        self.write_guard()
    }
    fn read_guard(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        self.poison.check(RwLockReadGuard { data: unsafe { NonNull::new_unchecked(self.data.get()) }, lock: &self.inner })
    }
    fn write_guard(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        let guard = RwLockWriteGuard { lock: self, panicking: crate::panicking::panicking() };
        self.poison.check(guard)
    }
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>> {
        if self.inner.try_read() { Ok(self.read_guard()?) } else { Err(TryLockError::WouldBlock) }
    }
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>> {
        if self.inner.try_write() { Ok(self.write_guard()?) } else { Err(TryLockError::WouldBlock) }
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
impl<T: ?Sized> Drop for RwLockReadGuard<'_, T> {
    fn drop(&mut self) { self.lock.read_unlock(); }
}
impl<T: ?Sized> Drop for RwLockWriteGuard<'_, T> {
    fn drop(&mut self) {
        self.lock.poison.done(self.panicking);
        self.lock.inner.write_unlock();
    }
}
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, T> {
        let lock = crate::mem::ManuallyDrop::new(s).lock;
        lock.inner.downgrade();
        RwLockReadGuard { data: unsafe { NonNull::new_unchecked(lock.data.get()) }, lock: &lock.inner }
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
        match self.try_read() {
            Ok(guard) => d.field("data", &&*guard),
            Err(TryLockError::Poisoned(err)) => d.field("data", &&**err.get_ref()),
            Err(TryLockError::WouldBlock) => d.field("data", &format_args!("<locked>")),
        };
        d.field("poisoned", &self.is_poisoned());
        d.finish_non_exhaustive()
    }
}

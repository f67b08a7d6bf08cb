//! Things done once.
use super::atomic::{AtomicU32, Ordering::{Acquire, Relaxed, Release}};
use super::futex::{self, What};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::marker::PhantomData;
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::Deref;

const COMPLETE: u32 = 0;
const RUNNING: u32 = 1;
const POISONED: u32 = 2;
const INCOMPLETE: u32 = 3;
/// Added when somebody waits.
const QUEUED: u32 = 4;

pub struct Once { state: AtomicU32 }
pub struct OnceState { poisoned: bool }
impl OnceState {
    pub fn is_poisoned(&self) -> bool { self.poisoned }
}
impl fmt::Debug for OnceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("OnceState").field("poisoned", &self.poisoned).finish() }
}
/// Leaves a state behind, also when the work unwinds, and wakes who waits for it.
struct Completion<'a> { once: &'a Once, then: u32 }
impl Drop for Completion<'_> {
    fn drop(&mut self) { if self.once.state.swap(self.then, Release) & QUEUED != 0 { futex::wake_all(&self.once.state); } }
}
impl Once {
    pub const fn new() -> Once { Once { state: AtomicU32::new(INCOMPLETE) } }
    /// Does the work unless it is done; the message is that of a panic when it has failed before.
    #[track_caller]
    fn run(&self, poisoned: Option<&str>, f: impl FnOnce(&OnceState)) {
        let mut state = self.state.load(Acquire);
        loop {
            match state & !QUEUED {
                COMPLETE => return,
                RUNNING => {
                    if state & QUEUED == 0 && self.state.compare_exchange(state, state | QUEUED, Relaxed, Acquire).is_err() { state = self.state.load(Acquire); continue; }
                    futex::wait(&self.state, RUNNING | QUEUED, What::Once, None);
                    state = self.state.load(Acquire);
                }
                before => {
                    if before == POISONED { if let Some(message) = poisoned { panic!("{message}") } }
                    if let Err(now) = self.state.compare_exchange(state, RUNNING | (state & QUEUED), Acquire, Acquire) { state = now; continue; }
                    let mut completion = Completion { once: self, then: POISONED };
                    f(&OnceState { poisoned: before == POISONED });
                    completion.then = COMPLETE;
                    return;
                }
            }
        }
    }
    /// Waits until somebody has done the work.
    fn wait_for(&self, poisoned: Option<&str>) {
        loop {
            let state = self.state.load(Acquire);
            match state & !QUEUED {
                COMPLETE => return,
                POISONED => if let Some(message) = poisoned { panic!("{message}") },
                _ => {}
            }
            if state & QUEUED == 0 && self.state.compare_exchange(state, state | QUEUED, Relaxed, Acquire).is_err() { continue; }
            futex::wait(&self.state, state | QUEUED, What::Once, None);
        }
    }
    pub fn wait(&self) { self.wait_for(Some("Once instance has previously been poisoned")) }
    pub fn wait_force(&self) { self.wait_for(None) }
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) { self.run(Some("Once instance has previously been poisoned"), |_| f()) }
    #[track_caller]
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) { self.run(None, f) }
    pub fn is_completed(&self) -> bool { self.state.load(Acquire) == COMPLETE }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Once").finish_non_exhaustive() }
}

#[rustc_diagnostic_item = "OnceLock"]
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<MaybeUninit<T>>,
    marker: PhantomData<T>,
}
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
unsafe impl<T: Send> Send for OnceLock<T> {}
impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> { OnceLock { once: Once::new(), value: UnsafeCell::new(MaybeUninit::uninit()), marker: PhantomData } }
    pub fn get(&self) -> Option<&T> { if self.once.is_completed() { Some(unsafe { (*self.value.get()).assume_init_ref() }) } else { None } }
    pub fn get_mut(&mut self) -> Option<&mut T> { if self.once.is_completed() { Some(unsafe { self.value.get_mut().assume_init_mut() }) } else { None } }
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut value = Some(value);
        self.get_or_init(|| value.take().unwrap());
        match value { None => Ok(()), Some(value) => Err(value) }
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.once.run(None, |_| unsafe {
            (*self.value.get()).write(f());
        });
        unsafe { (*self.value.get()).assume_init_ref() }
    }
    pub fn wait(&self) -> &T {
        self.once.wait_for(None);
        unsafe { (*self.value.get()).assume_init_ref() }
    }
    pub fn into_inner(mut self) -> Option<T> { self.take() }
    pub fn take(&mut self) -> Option<T> {
        if !self.once.is_completed() { return None; }
        self.once = Once::new();
        Some(unsafe { self.value.get_mut().assume_init_read() })
    }
}
impl<T> Drop for OnceLock<T> {
    fn drop(&mut self) { if self.once.is_completed() { unsafe { self.value.get_mut().assume_init_drop() } } }
}
impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> { OnceLock::new() }
}
impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> OnceLock<T> { match self.get() { Some(value) => OnceLock::from(value.clone()), None => OnceLock::new() } }
}
impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> Self {
        let lock = OnceLock::new();
        lock.get_or_init(|| value);
        lock
    }
}
impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &OnceLock<T>) -> bool { self.get() == other.get() }
}
impl<T: Eq> Eq for OnceLock<T> {}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() { Some(v) => d.field(v), None => d.field(&format_args!("<uninit>")) };
        d.finish()
    }
}

/// The function until it has run, then what it gave.
union Data<T, F> {
    value: ManuallyDrop<T>,
    f: ManuallyDrop<F>,
}
#[rustc_diagnostic_item = "LazyLock"]
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    data: UnsafeCell<Data<T, F>>,
}
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> { LazyLock { once: Once::new(), data: UnsafeCell::new(Data { f: ManuallyDrop::new(f) }) } }
    #[track_caller]
    pub fn force(this: &LazyLock<T, F>) -> &T {
        this.once.run(Some("LazyLock instance has previously been poisoned"), |_| unsafe {
            let data = &mut *this.data.get();
            let f = ManuallyDrop::take(&mut data.f);
            let value = f();
            data.value = ManuallyDrop::new(value);
        });
        unsafe { &(*this.data.get()).value }
    }
}
impl<T, F> Drop for LazyLock<T, F> {
    fn drop(&mut self) {
        let data = self.data.get_mut();
        match self.once.state.load(Acquire) {
            COMPLETE => unsafe { ManuallyDrop::drop(&mut data.value) },
            INCOMPLETE => unsafe { ManuallyDrop::drop(&mut data.f) },
            _ => {}
        }
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    #[track_caller]
    fn deref(&self) -> &T { LazyLock::force(self) }
}
impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> { LazyLock::new(T::default) }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        if self.once.is_completed() { d.field(unsafe { &*(*self.data.get()).value }); } else { d.field(&format_args!("<uninit>")); }
        d.finish()
    }
}

//! Threads. Not modelled: more than one.
use crate::prelude::v1::*;
use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::fmt;
use crate::time::Duration;

pub fn sleep(_dur: Duration) {}
pub fn yield_now() {}
pub fn panicking() -> bool { crate::panicking::panicking() }
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(u64);
#[derive(Clone, Debug)]
pub struct Thread { id: ThreadId }
impl Thread {
    pub fn id(&self) -> ThreadId { self.id }
    pub fn name(&self) -> Option<&str> { Some("main") }
}
pub fn current() -> Thread { Thread { id: ThreadId(1) } }
pub type Result<T> = crate::result::Result<T, Box<dyn crate::any::Any + Send + 'static>>;

/// Where a thread-local value lives. Differs from std: the main thread's values are not dropped at its end.
#[doc(hidden)]
pub struct LocalStorage<T> { value: UnsafeCell<Option<T>> }
unsafe impl<T> Sync for LocalStorage<T> {}
impl<T> LocalStorage<T> {
    pub const fn new() -> LocalStorage<T> { LocalStorage { value: UnsafeCell::new(None) } }
}
pub struct LocalKey<T: 'static> { storage: &'static LocalStorage<T>, init: fn() -> T }
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct AccessError;
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("already destroyed") }
}
impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    pub const fn new(storage: &'static LocalStorage<T>, init: fn() -> T) -> LocalKey<T> { LocalKey { storage, init } }
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        unsafe {
            if (*self.storage.value.get()).is_none() {
                let value = (self.init)();
                *self.storage.value.get() = Some(value);
            }
            match &*self.storage.value.get() { Some(value) => f(value), None => unreachable!() }
        }
    }
    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> crate::result::Result<R, AccessError> { Ok(self.with(f)) }
}
impl<T: 'static> LocalKey<Cell<T>> {
    pub fn set(&'static self, value: T) { self.with(|cell| cell.set(value)) }
    pub fn get(&'static self) -> T where T: Copy { self.with(|cell| cell.get()) }
    pub fn take(&'static self) -> T where T: Default { self.with(|cell| cell.take()) }
    pub fn replace(&'static self, value: T) -> T { self.with(|cell| cell.replace(value)) }
}
impl<T: 'static> LocalKey<RefCell<T>> {
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R { self.with(|cell| f(&cell.borrow())) }
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R { self.with(|cell| f(&mut cell.borrow_mut())) }
    pub fn set(&'static self, value: T) { self.with(|cell| { cell.replace(value); }) }
    pub fn take(&'static self) -> T where T: Default { self.with(|cell| cell.take()) }
    pub fn replace(&'static self, value: T) -> T { self.with(|cell| cell.replace(value)) }
}

//! Things done once.
use crate::prelude::v1::*;
use crate::cell::{Cell, LazyCell, OnceCell};
use crate::fmt;
use crate::ops::Deref;

pub struct Once { done: Cell<bool> }
unsafe impl Sync for Once {}
#[derive(Debug)]
pub struct OnceState { _private: () }
impl OnceState {
    pub fn is_poisoned(&self) -> bool { false }
}
impl Once {
    pub const fn new() -> Once { Once { done: Cell::new(false) } }
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if !self.done.get() {
            f();
            self.done.set(true);
        }
    }
    pub fn is_completed(&self) -> bool { self.done.get() }
}
pub struct OnceLock<T> { cell: OnceCell<T> }
unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
impl<T> OnceLock<T> {
    pub const fn new() -> OnceLock<T> { OnceLock { cell: OnceCell::new() } }
    pub fn get(&self) -> Option<&T> { self.cell.get() }
    pub fn get_mut(&mut self) -> Option<&mut T> { self.cell.get_mut() }
    pub fn set(&self, value: T) -> Result<(), T> { self.cell.set(value) }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T { self.cell.get_or_init(f) }
    pub fn into_inner(self) -> Option<T> { self.cell.into_inner() }
    pub fn take(&mut self) -> Option<T> { self.cell.take() }
}
impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> { OnceLock::new() }
}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() { Some(v) => d.field(v), None => d.field(&format_args!("<uninit>")) };
        d.finish()
    }
}
pub struct LazyLock<T, F = fn() -> T> { cell: LazyCell<T, F> }
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub const fn new(f: F) -> LazyLock<T, F> { LazyLock { cell: LazyCell::new(f) } }
    pub fn force(this: &LazyLock<T, F>) -> &T { LazyCell::force(&this.cell) }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T { LazyLock::force(self) }
}

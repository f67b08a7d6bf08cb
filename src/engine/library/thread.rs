//! Threads. Not modelled: more than one.
use crate::prelude::v1::*;
use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::fmt;
use crate::mem::MaybeUninit;
use crate::time::Duration;

pub fn sleep(_dur: Duration) {}
pub fn yield_now() {}
pub fn panicking() -> bool { crate::panicking::panicking() }
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(u64);
#[derive(Clone)]
pub struct Thread { id: ThreadId }
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Thread").field("id", &self.id).field("name", &self.name()).finish_non_exhaustive() }
}
impl Thread {
    pub fn id(&self) -> ThreadId { self.id }
    pub fn name(&self) -> Option<&str> { Some(NAME.0.get()) }
}
struct Name(Cell<&'static str>);
unsafe impl Sync for Name {}
static NAME: Name = Name(Cell::new("main"));
/// A test runs as if in a thread of its own name.
pub(crate) fn set_name(name: &'static str) { NAME.0.set(name); }
pub fn current() -> Thread { Thread { id: ThreadId(1) } }
pub type Result<T> = crate::result::Result<T, Box<dyn crate::any::Any + Send + 'static>>;

/// Where a thread-local value lives, and a link in the chain of those to be dropped at the thread's end.
#[doc(hidden)]
#[repr(C)]
pub struct LocalStorage<T> {
    link: Link,
    value: UnsafeCell<MaybeUninit<T>>,
}
struct Link {
    state: Cell<State>,
    next: Cell<Option<&'static Link>>,
    drop: unsafe fn(&'static Link),
}
#[derive(Clone, Copy, PartialEq)]
enum State { Initial, Alive, Destroyed }
unsafe impl<T> Sync for LocalStorage<T> {}
/// The value made last.
struct Chain(Cell<Option<&'static Link>>);
unsafe impl Sync for Chain {}
static ALIVE: Chain = Chain(Cell::new(None));
impl<T> LocalStorage<T> {
    pub const fn new() -> LocalStorage<T> {
        LocalStorage { link: Link { state: Cell::new(State::Initial), next: Cell::new(None), drop: LocalStorage::<T>::drop_value }, value: UnsafeCell::new(MaybeUninit::uninit()) }
    }
    unsafe fn drop_value(link: &'static Link) {
        unsafe { crate::ptr::drop_in_place(UnsafeCell::raw_get(&raw const (*(link as *const Link as *const LocalStorage<T>)).value) as *mut T) }
    }
    fn get(&'static self, init: fn() -> T) -> Option<&'static T> {
        match self.link.state.get() {
            State::Alive => {}
            State::Destroyed => return None,
            State::Initial => {
                let value = init();
                unsafe { (*self.value.get()).write(value); }
                self.link.state.set(State::Alive);
                if crate::mem::needs_drop::<T>() {
                    self.link.next.set(ALIVE.0.get());
                    ALIVE.0.set(Some(&self.link));
                }
            }
        }
        Some(unsafe { (*self.value.get()).assume_init_ref() })
    }
}
/// Drops the thread's values, the last made first.
pub(crate) fn drop_locals() {
    while let Some(link) = ALIVE.0.get() {
        ALIVE.0.set(link.next.get());
        link.state.set(State::Destroyed);
        unsafe { (link.drop)(link) }
    }
}
#[rustc_diagnostic_item = "LocalKey"]
pub struct LocalKey<T: 'static> { storage: &'static LocalStorage<T>, init: fn() -> T }
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct AccessError;
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("already destroyed") }
}
impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    pub const fn new(storage: &'static LocalStorage<T>, init: fn() -> T) -> LocalKey<T> { LocalKey { storage, init } }
    #[track_caller]
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        match self.storage.get(self.init) { Some(value) => f(value), None => panic!("cannot access a Thread Local Storage value during or after destruction: AccessError") }
    }
    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> crate::result::Result<R, AccessError> {
        match self.storage.get(self.init) { Some(value) => Ok(f(value)), None => Err(AccessError) }
    }
}
impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("LocalKey").finish_non_exhaustive() }
}
impl crate::error::Error for AccessError {}
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

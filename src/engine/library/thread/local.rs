//! Thread-local values: a static for the main thread, and copies of it for others.
use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::fmt;
use crate::intrinsics;
use crate::mem::MaybeUninit;

/// The running thread's copy of a static that begins as zero bytes.
pub(crate) fn this_copy<T>(original: &'static T) -> &'static T { unsafe { &*(intrinsics::memsim_thread_local(original as *const T as *const u8, size_of::<T>()) as *const T) } }

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
    drop: Cell<Option<unsafe fn(&'static Link)>>,
}
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
enum State { Initial = 0, Alive, Destroyed }
unsafe impl<T> Sync for LocalStorage<T> {}
/// The value made last.
struct Chain(Cell<Option<&'static Link>>);
unsafe impl Sync for Chain {}
static ALIVE: Chain = Chain(Cell::new(None));
impl<T> LocalStorage<T> {
    pub const fn new() -> LocalStorage<T> {
        LocalStorage { link: Link { state: Cell::new(State::Initial), next: Cell::new(None), drop: Cell::new(None) }, value: UnsafeCell::new(MaybeUninit::uninit()) }
    }
    unsafe fn drop_value(link: &'static Link) {
        unsafe { crate::ptr::drop_in_place(UnsafeCell::raw_get(&raw const (*(link as *const Link as *const LocalStorage<T>)).value) as *mut T) }
    }
    fn get(&'static self, init: fn() -> T) -> Option<&'static T> { this_copy(self).value(init, None) }
    /// This thread's value, made by `init` when there is none, or else from what is given.
    fn value(&'static self, init: fn() -> T, given: Option<&mut Option<T>>) -> Option<&'static T> {
        match self.link.state.get() {
            State::Alive => {}
            State::Destroyed => return None,
            State::Initial => {
                let value = match given { Some(given) => given.take().unwrap(), None => init() };
                unsafe { (*self.value.get()).write(value); }
                self.link.state.set(State::Alive);
                if crate::mem::needs_drop::<T>() {
                    self.link.drop.set(Some(LocalStorage::<T>::drop_value));
                    let alive = this_copy(&ALIVE);
                    self.link.next.set(alive.0.get());
                    alive.0.set(Some(&self.link));
                }
            }
        }
        Some(unsafe { (*self.value.get()).assume_init_ref() })
    }
}
/// Drops the thread's values, the last made first.
pub(crate) fn drop_locals() {
    let alive = this_copy(&ALIVE);
    while let Some(link) = alive.0.get() {
        alive.0.set(link.next.get());
        link.state.set(State::Destroyed);
        if let Some(drop) = link.drop.get() { unsafe { drop(link) } }
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
impl<T: 'static> LocalKey<T> {
    /// The value given is the first one when there is none yet.
    #[track_caller]
    fn initialize_with<F: FnOnce(Option<T>, &T)>(&'static self, given: T, f: F) {
        let mut given = Some(given);
        match this_copy(self.storage).value(self.init, Some(&mut given)) {
            Some(value) => f(given, value),
            None => panic!("cannot access a Thread Local Storage value during or after destruction: AccessError"),
        }
    }
}
impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("LocalKey").finish_non_exhaustive() }
}
impl crate::error::Error for AccessError {}
impl<T: 'static> LocalKey<Cell<T>> {
    pub fn set(&'static self, value: T) { self.initialize_with(Cell::new(value), |given, cell| if let Some(given) = given { cell.set(given.into_inner()) }) }
    pub fn get(&'static self) -> T where T: Copy { self.with(|cell| cell.get()) }
    pub fn take(&'static self) -> T where T: Default { self.with(|cell| cell.take()) }
    pub fn replace(&'static self, value: T) -> T { self.with(|cell| cell.replace(value)) }
}
impl<T: 'static> LocalKey<RefCell<T>> {
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R { self.with(|cell| f(&cell.borrow())) }
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R { self.with(|cell| f(&mut cell.borrow_mut())) }
    pub fn set(&'static self, value: T) { self.initialize_with(RefCell::new(value), |given, cell| if let Some(given) = given { *cell.borrow_mut() = given.into_inner() }) }
    pub fn take(&'static self) -> T where T: Default { self.with(|cell| cell.take()) }
    pub fn replace(&'static self, value: T) -> T { self.with(|cell| cell.replace(value)) }
}

//! Panics as the program sees them.
use crate::any::Any;
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};
use crate::panicking;
use crate::ptr::NonNull;
use crate::rc::Rc;
use crate::sync::{Arc, Mutex, RwLock};

/// Where in the source something was called.
#[lang = "panic_location"]
#[derive(Copy, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    col: u32,
}
impl<'a> Location<'a> {
    #[track_caller]
    pub const fn caller() -> &'static Location<'static> { intrinsics::caller_location() }
    pub const fn file(&self) -> &str { self.file }
    pub const fn line(&self) -> u32 { self.line }
    pub const fn column(&self) -> u32 { self.col }
}
impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}:{}:{}", self.file, self.line, self.col) }
}

/// What a panic hook is told.
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: &'a Location<'a>,
    message: &'a str,
}
pub type PanicInfo<'a> = PanicHookInfo<'a>;
impl<'a> PanicHookInfo<'a> {
    pub(crate) fn new(payload: &'a (dyn Any + Send), location: &'a Location<'a>, message: &'a str) -> Self {
        PanicHookInfo { payload, location, message }
    }
    pub fn payload(&self) -> &(dyn Any + Send) { self.payload }
    pub fn payload_as_str(&self) -> Option<&str> {
        if let Some(s) = self.payload.downcast_ref::<&'static str>() { Some(*s) }
        else if let Some(s) = self.payload.downcast_ref::<String>() { Some(s.as_str()) }
        else { None }
    }
    pub fn location(&self) -> Option<&Location<'_>> { Some(self.location) }
    pub(crate) fn location_of(&self) -> &Location<'_> { self.location }
    pub(crate) fn message(&self) -> &str { self.message }
}
impl fmt::Display for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "panicked at {}", self.location)?;
        if self.payload_as_str().is_some() { write!(f, ":\n{}", self.message)?; }
        Ok(())
    }
}
impl fmt::Debug for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PanicHookInfo").field("payload", &self.payload).field("location", &self.location).finish_non_exhaustive()
    }
}

#[rustc_diagnostic_item = "unwind_safe_trait"]
pub auto trait UnwindSafe {}
#[rustc_diagnostic_item = "ref_unwind_safe_trait"]
pub auto trait RefUnwindSafe {}
impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: ?Sized> !RefUnwindSafe for UnsafeCell<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *const T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for NonNull<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> RefUnwindSafe for Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Arc<T> {}
impl<T: ?Sized> UnwindSafe for Mutex<T> {}
impl<T: ?Sized> RefUnwindSafe for Mutex<T> {}
impl<T: ?Sized> UnwindSafe for RwLock<T> {}
impl<T: ?Sized> RefUnwindSafe for RwLock<T> {}
impl<T> RefUnwindSafe for crate::sync::atomic::Atomic<T> {}

pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}
impl<T> Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T { &self.0 }
}
impl<T> DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T { &mut self.0 }
}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    extern "rust-call" fn call_once(self, _args: ()) -> R { (self.0)() }
}

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send + 'static>> { panicking::catch(f) }
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! { panicking::resume_counted(payload) }
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {
    panicking::begin_panic(Box::new(msg), "Box<dyn Any>", Location::caller())
}
pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>) { drop(panicking::set_hook(Some(hook))); }
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static> {
    match panicking::set_hook(None) {
        Some(hook) => hook,
        None => Box::new(|info| panicking::report(info)),
    }
}

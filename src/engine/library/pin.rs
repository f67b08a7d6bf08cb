//! `Pin`: a pointer whose target does not move.
use crate::fmt;
use crate::future::Future;
use crate::ops::{CoerceUnsized, Deref, DerefMut, DispatchFromDyn, LegacyReceiver};
use crate::task::{Context, Poll};

#[lang = "pin"]
#[fundamental]
#[repr(transparent)]
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[rustc_diagnostic_item = "Pin"]
pub struct Pin<Ptr> {
    #[doc(hidden)]
    pub pointer: Ptr,
}
impl<Ptr: Deref> Pin<Ptr> where Ptr::Target: Unpin {
    pub fn new(pointer: Ptr) -> Pin<Ptr> { Pin { pointer } }
    pub fn into_inner(pin: Pin<Ptr>) -> Ptr { pin.pointer }
}
impl<Ptr: Deref> Pin<Ptr> {
    #[lang = "new_unchecked"]
    pub unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> { Pin { pointer } }
    pub fn as_ref(&self) -> Pin<&Ptr::Target> { Pin { pointer: &*self.pointer } }
    pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr { pin.pointer }
}
impl<Ptr: DerefMut> Pin<Ptr> {
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> { Pin { pointer: &mut *self.pointer } }
    pub fn set(&mut self, value: Ptr::Target) where Ptr::Target: Sized { *self.pointer = value; }
}
impl<'a, T: ?Sized> Pin<&'a T> {
    pub fn get_ref(self) -> &'a T { self.pointer }
}
impl<'a, T: ?Sized> Pin<&'a mut T> {
    pub fn into_ref(self) -> Pin<&'a T> { Pin { pointer: self.pointer } }
    pub fn get_mut(self) -> &'a mut T where T: Unpin { self.pointer }
    pub unsafe fn get_unchecked_mut(self) -> &'a mut T { self.pointer }
    pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&'a mut U> { Pin { pointer: func(self.pointer) } }
}
impl<Ptr: Deref> Deref for Pin<Ptr> {
    type Target = Ptr::Target;
    fn deref(&self) -> &Ptr::Target { &*self.pointer }
}
impl<Ptr: DerefMut> DerefMut for Pin<Ptr> where Ptr::Target: Unpin {
    fn deref_mut(&mut self) -> &mut Ptr::Target { &mut *self.pointer }
}
impl<Ptr: LegacyReceiver> LegacyReceiver for Pin<Ptr> {}
impl<Ptr: CoerceUnsized<U>, U> CoerceUnsized<Pin<U>> for Pin<Ptr> {}
impl<Ptr: DispatchFromDyn<U>, U> DispatchFromDyn<Pin<U>> for Pin<Ptr> {}
impl<Ptr: fmt::Debug> fmt::Debug for Pin<Ptr> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.pointer, f) }
}
impl<Ptr: fmt::Display> fmt::Display for Pin<Ptr> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.pointer, f) }
}
impl<P> Future for Pin<P> where P: DerefMut<Target: Future> {
    type Output = <<P as Deref>::Target as Future>::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let inner = unsafe { self.get_unchecked_mut() };
        inner.as_mut().poll(cx)
    }
}

/// Pins a value where it is, for the rest of the block.
#[macro_export]
macro_rules! pin { ($value:expr $(,)?) => { $crate::pin::Pin::<&mut _> { pointer: &mut { $value } } }; }
pub use crate::pin;

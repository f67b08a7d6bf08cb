//! `Unique`: a non-null pointer that owns what it points to.
use crate::marker::{PhantomData, Unsize};
use crate::ops::{CoerceUnsized, DispatchFromDyn};
use super::NonNull;

#[repr(transparent)]
#[rustc_diagnostic_item = "ptr_unique"]
pub struct Unique<T: ?Sized> {
    pointer: NonNull<T>,
    _marker: PhantomData<T>,
}
unsafe impl<T: Send + ?Sized> Send for Unique<T> {}
unsafe impl<T: Sync + ?Sized> Sync for Unique<T> {}
impl<T> Unique<T> {
    pub const fn dangling() -> Self { Unique { pointer: NonNull::dangling(), _marker: PhantomData } }
}
impl<T: ?Sized> Unique<T> {
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        unsafe { Unique { pointer: NonNull::new_unchecked(ptr), _marker: PhantomData } }
    }
    pub const fn as_ptr(self) -> *mut T { self.pointer.as_ptr() }
    pub const fn as_non_null_ptr(self) -> NonNull<T> { self.pointer }
    pub const fn cast<U>(self) -> Unique<U> { Unique { pointer: self.pointer.cast(), _marker: PhantomData } }
}
impl<T: ?Sized> Clone for Unique<T> {
    fn clone(&self) -> Self { *self }
}
impl<T: ?Sized> Copy for Unique<T> {}
impl<T: ?Sized, U: ?Sized> CoerceUnsized<Unique<U>> for Unique<T> where T: Unsize<U> {}
impl<T: ?Sized, U: ?Sized> DispatchFromDyn<Unique<U>> for Unique<T> where T: Unsize<U> {}
impl<T: ?Sized> From<NonNull<T>> for Unique<T> {
    fn from(pointer: NonNull<T>) -> Self { Unique { pointer, _marker: PhantomData } }
}

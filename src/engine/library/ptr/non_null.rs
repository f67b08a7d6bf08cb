//! `NonNull`: a raw pointer that is never null.
use crate::prelude::v1::*;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::Unsize;
use crate::ops::{CoerceUnsized, DispatchFromDyn};
use crate::ptr;

#[repr(transparent)]
#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_nonnull_optimization_guaranteed]
#[rustc_diagnostic_item = "NonNull"]
pub struct NonNull<T: ?Sized> {
    pointer: *const T,
}
impl<T: ?Sized> !Send for NonNull<T> {}
impl<T: ?Sized> !Sync for NonNull<T> {}
impl<T: ?Sized> NonNull<T> {
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self { unsafe { NonNull { pointer: ptr as *const T } } }
    pub fn new(ptr: *mut T) -> Option<Self> {
        if ptr.is_null() { None } else { Some(unsafe { NonNull { pointer: ptr as *const T } }) }
    }
    pub const fn from_ref(r: &T) -> Self { unsafe { NonNull { pointer: r as *const T } } }
    pub const fn from_mut(r: &mut T) -> Self { unsafe { NonNull { pointer: r as *mut T as *const T } } }
    pub const fn as_ptr(self) -> *mut T { self.pointer as *mut T }
    pub const unsafe fn as_ref<'a>(&self) -> &'a T { unsafe { &*self.pointer } }
    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T { unsafe { &mut *(self.pointer as *mut T) } }
    pub const fn cast<U>(self) -> NonNull<U> { unsafe { NonNull { pointer: self.pointer as *const U } } }
    pub unsafe fn drop_in_place(self) { unsafe { ptr::drop_in_place(self.as_ptr()) } }
}
impl<T> NonNull<T> {
    pub const fn dangling() -> Self { unsafe { NonNull { pointer: ptr::without_provenance(align_of::<T>()) } } }
    pub const unsafe fn add(self, count: usize) -> Self { unsafe { NonNull { pointer: self.pointer.add(count) } } }
    pub const unsafe fn sub(self, count: usize) -> Self { unsafe { NonNull { pointer: self.pointer.sub(count) } } }
    pub const unsafe fn offset(self, count: isize) -> Self { unsafe { NonNull { pointer: self.pointer.offset(count) } } }
    pub const unsafe fn read(self) -> T { unsafe { ptr::read(self.pointer) } }
    pub const unsafe fn write(self, val: T) { unsafe { ptr::write(self.as_ptr(), val) } }
    pub fn addr(self) -> crate::num::NonZero<usize> { unsafe { crate::num::NonZero::<usize>::new_unchecked(self.pointer.addr()) } }
}
impl<T> NonNull<[T]> {
    pub const fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> Self {
        unsafe { NonNull { pointer: ptr::slice_from_raw_parts(data.pointer, len) } }
    }
    pub const fn len(self) -> usize { self.pointer.len() }
}
impl<T: ?Sized> Clone for NonNull<T> {
    fn clone(&self) -> Self { *self }
}
impl<T: ?Sized> Copy for NonNull<T> {}
impl<T: ?Sized, U: ?Sized> CoerceUnsized<NonNull<U>> for NonNull<T> where T: Unsize<U> {}
impl<T: ?Sized, U: ?Sized> DispatchFromDyn<NonNull<U>> for NonNull<T> where T: Unsize<U> {}
impl<T: ?Sized> fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Pointer::fmt(&self.as_ptr(), f) }
}
impl<T: ?Sized> fmt::Pointer for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Pointer::fmt(&self.as_ptr(), f) }
}
impl<T: ?Sized> PartialEq for NonNull<T> {
    #[allow(ambiguous_wide_pointer_comparisons)]
    fn eq(&self, other: &Self) -> bool { self.as_ptr() == other.as_ptr() }
}
impl<T: ?Sized> Eq for NonNull<T> {}
impl<T: ?Sized> Ord for NonNull<T> {
    fn cmp(&self, other: &Self) -> Ordering { self.as_ptr().cmp(&other.as_ptr()) }
}
impl<T: ?Sized> PartialOrd for NonNull<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { Some(self.cmp(other)) }
}
impl<T: ?Sized> Hash for NonNull<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { self.as_ptr().hash(state) }
}
impl<T: ?Sized> From<&mut T> for NonNull<T> {
    fn from(r: &mut T) -> Self { NonNull::from_mut(r) }
}
impl<T: ?Sized> From<&T> for NonNull<T> {
    fn from(r: &T) -> Self { NonNull::from_ref(r) }
}

//! `NonNull`: a raw pointer that is never null.
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
    const fn of(pointer: *const T) -> Self { unsafe { NonNull { pointer } } }
    pub const unsafe fn byte_add(self, count: usize) -> Self { unsafe { NonNull::of(self.pointer.byte_add(count)) } }
    pub const unsafe fn byte_sub(self, count: usize) -> Self { unsafe { NonNull::of(self.pointer.byte_sub(count)) } }
    pub const unsafe fn byte_offset(self, count: isize) -> Self { unsafe { NonNull::of(self.pointer.byte_offset(count)) } }
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: NonNull<U>) -> isize { unsafe { self.pointer.byte_offset_from(origin.pointer) } }
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: NonNull<U>) -> usize { unsafe { self.pointer.byte_offset_from_unsigned(origin.pointer) } }
}
impl<T> NonNull<T> {
    pub const fn without_provenance(addr: crate::num::NonZero<usize>) -> Self { NonNull::of(ptr::without_provenance(addr.get())) }
    pub fn with_addr(self, addr: crate::num::NonZero<usize>) -> Self { NonNull::of(self.pointer.with_addr(addr.get())) }
    pub fn map_addr(self, f: impl FnOnce(crate::num::NonZero<usize>) -> crate::num::NonZero<usize>) -> Self { self.with_addr(f(self.addr())) }
    pub const unsafe fn offset_from(self, origin: NonNull<T>) -> isize { unsafe { self.pointer.offset_from(origin.pointer) } }
    pub const unsafe fn offset_from_unsigned(self, origin: NonNull<T>) -> usize { unsafe { self.pointer.offset_from_unsigned(origin.pointer) } }
    pub const unsafe fn read_unaligned(self) -> T { unsafe { ptr::read_unaligned(self.pointer) } }
    pub unsafe fn read_volatile(self) -> T { unsafe { ptr::read_volatile(self.pointer) } }
    pub const unsafe fn write_unaligned(self, val: T) { unsafe { ptr::write_unaligned(self.as_ptr(), val) } }
    pub unsafe fn write_volatile(self, val: T) { unsafe { ptr::write_volatile(self.as_ptr(), val) } }
    pub const unsafe fn write_bytes(self, val: u8, count: usize) { unsafe { ptr::write_bytes(self.as_ptr(), val, count) } }
    pub const unsafe fn replace(self, src: T) -> T { unsafe { ptr::replace(self.as_ptr(), src) } }
    pub const unsafe fn swap(self, with: NonNull<T>) { unsafe { ptr::swap(self.as_ptr(), with.as_ptr()) } }
    pub const unsafe fn copy_to(self, dest: NonNull<T>, count: usize) { unsafe { ptr::copy(self.pointer, dest.as_ptr(), count) } }
    pub const unsafe fn copy_to_nonoverlapping(self, dest: NonNull<T>, count: usize) { unsafe { ptr::copy_nonoverlapping(self.pointer, dest.as_ptr(), count) } }
    pub const unsafe fn copy_from(self, src: NonNull<T>, count: usize) { unsafe { ptr::copy(src.pointer, self.as_ptr(), count) } }
    pub const unsafe fn copy_from_nonoverlapping(self, src: NonNull<T>, count: usize) { unsafe { ptr::copy_nonoverlapping(src.pointer, self.as_ptr(), count) } }
    pub fn align_offset(self, align: usize) -> usize {
        if !align.is_power_of_two() { panic!("align_offset: align is not a power-of-two"); }
        self.pointer.align_offset(align)
    }
    pub fn is_aligned(self) -> bool { self.pointer.is_aligned() }
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
    pub const fn is_empty(self) -> bool { self.len() == 0 }
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

//! Methods of `*mut T`.
use crate::cmp::Ordering;
use crate::intrinsics;
use crate::ptr;

impl<T: ?Sized> *mut T {
    pub fn is_null(self) -> bool { self as *mut u8 as usize == 0 }
    pub const fn cast<U>(self) -> *mut U { self as *mut U }
    pub const fn cast_const(self) -> *const T { self as *const T }
    pub fn addr(self) -> usize { unsafe { intrinsics::transmute::<*mut (), usize>(self as *mut ()) } }
    pub fn expose_provenance(self) -> usize { self as *mut () as usize }
    pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T { unsafe { &*self } }
    pub const unsafe fn as_mut_unchecked<'a>(self) -> &'a mut T { unsafe { &mut *self } }
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() { None } else { unsafe { Some(&mut *self) } }
    }
    pub unsafe fn drop_in_place(self) { unsafe { ptr::drop_in_place(self) } }
    pub const unsafe fn byte_add(self, count: usize) -> *mut T { unsafe { ptr::with_address(self, (self as *mut u8).add(count)) } }
    pub const fn wrapping_byte_add(self, count: usize) -> *mut T { ptr::with_address(self, (self as *mut u8).wrapping_add(count)) }
    pub const unsafe fn byte_sub(self, count: usize) -> *mut T { unsafe { ptr::with_address(self, (self as *mut u8).sub(count)) } }
    pub const fn wrapping_byte_sub(self, count: usize) -> *mut T { ptr::with_address(self, (self as *mut u8).wrapping_sub(count)) }
    pub const unsafe fn byte_offset(self, count: isize) -> *mut T { unsafe { ptr::with_address(self, (self as *mut u8).offset(count)) } }
    pub const fn wrapping_byte_offset(self, count: isize) -> *mut T { ptr::with_address(self, (self as *mut u8).wrapping_offset(count)) }
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize { unsafe { (self as *const u8).offset_from(origin as *const u8) } }
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *mut U) -> usize { unsafe { (self as *const u8).offset_from_unsigned(origin as *const u8) } }
}
impl<T> *mut T {
    pub const unsafe fn add(self, count: usize) -> *mut T { unsafe { intrinsics::offset(self, count) } }
    pub const unsafe fn sub(self, count: usize) -> *mut T { unsafe { intrinsics::offset(self, intrinsics::wrapping_sub(0isize, count as isize)) } }
    pub const unsafe fn offset(self, count: isize) -> *mut T { unsafe { intrinsics::offset(self, count) } }
    pub const fn wrapping_add(self, count: usize) -> *mut T { self.wrapping_offset(count as isize) }
    pub const fn wrapping_sub(self, count: usize) -> *mut T { self.wrapping_offset(intrinsics::wrapping_sub(0isize, count as isize)) }
    pub const fn wrapping_offset(self, count: isize) -> *mut T { unsafe { intrinsics::arith_offset(self as *const T, count) as *mut T } }
    pub const unsafe fn offset_from(self, origin: *const T) -> isize { unsafe { intrinsics::ptr_offset_from(self as *const T, origin) } }
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize { unsafe { intrinsics::ptr_offset_from(self as *const T, origin) as usize } }
    pub const unsafe fn read(self) -> T { unsafe { ptr::read(self) } }
    pub const unsafe fn read_unaligned(self) -> T { unsafe { ptr::read_unaligned(self) } }
    pub unsafe fn read_volatile(self) -> T { unsafe { ptr::read_volatile(self) } }
    pub const unsafe fn write(self, val: T) { unsafe { ptr::write(self, val) } }
    pub const unsafe fn write_unaligned(self, val: T) { unsafe { ptr::write_unaligned(self, val) } }
    pub unsafe fn write_volatile(self, val: T) { unsafe { ptr::write_volatile(self, val) } }
    pub const unsafe fn write_bytes(self, val: u8, count: usize) { unsafe { ptr::write_bytes(self, val, count) } }
    pub const unsafe fn replace(self, src: T) -> T { unsafe { ptr::replace(self, src) } }
    pub const unsafe fn swap(self, with: *mut T) { unsafe { ptr::swap(self, with) } }
    pub const unsafe fn copy_to(self, dest: *mut T, count: usize) { unsafe { ptr::copy(self as *const T, dest, count) } }
    pub const unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) { unsafe { ptr::copy_nonoverlapping(self as *const T, dest, count) } }
    pub const unsafe fn copy_from(self, src: *const T, count: usize) { unsafe { ptr::copy(src, self, count) } }
    pub const unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize) { unsafe { ptr::copy_nonoverlapping(src, self, count) } }
    pub fn is_aligned(self) -> bool { self.addr() % align_of::<T>() == 0 }
    pub fn with_addr(self, addr: usize) -> *mut T { (self as *const T).with_addr(addr) as *mut T }
    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> *mut T { self.with_addr(f(self.addr())) }
    pub fn align_offset(self, align: usize) -> usize { (self as *const T).align_offset(align) }
}
impl<T> *mut [T] {
    pub const fn len(self) -> usize { unsafe { intrinsics::transmute::<*mut [T], (usize, usize)>(self).1 } }
    pub const fn is_empty(self) -> bool { self.len() == 0 }
    pub const fn as_mut_ptr(self) -> *mut T { self as *mut T }
    pub const fn as_mut_array<const N: usize>(self) -> Option<*mut [T; N]> { if self.len() == N { Some(self as *mut [T; N]) } else { None } }
}

impl<T: ?Sized> PartialEq for *mut T {
    #[allow(ambiguous_wide_pointer_comparisons)]
    fn eq(&self, other: &*mut T) -> bool { *self == *other }
}
impl<T: ?Sized> Eq for *mut T {}
impl<T: ?Sized> Ord for *mut T {
    #[allow(ambiguous_wide_pointer_comparisons)]
    fn cmp(&self, other: &*mut T) -> Ordering {
        if *self < *other { Ordering::Less } else if *self == *other { Ordering::Equal } else { Ordering::Greater }
    }
}
impl<T: ?Sized> PartialOrd for *mut T {
    fn partial_cmp(&self, other: &*mut T) -> Option<Ordering> { Some(self.cmp(other)) }
}

//! Methods of `*const T`.
use crate::cmp::Ordering;
use crate::intrinsics;
use crate::ptr;

impl<T: ?Sized> *const T {
    pub fn is_null(self) -> bool { self as *const u8 as usize == 0 }
    pub const fn cast<U>(self) -> *const U { self as *const U }
    pub const fn cast_mut(self) -> *mut T { self as *mut T }
    pub fn addr(self) -> usize { unsafe { intrinsics::transmute::<*const (), usize>(self as *const ()) } }
    pub fn expose_provenance(self) -> usize { self as *const () as usize }
    pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T { unsafe { &*self } }
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    pub const unsafe fn byte_add(self, count: usize) -> *const T { unsafe { ptr::with_address(self as *mut T, (self as *mut u8).add(count)) as *const T } }
    pub const fn wrapping_byte_add(self, count: usize) -> *const T { ptr::with_address(self as *mut T, (self as *mut u8).wrapping_add(count)) as *const T }
    pub const unsafe fn byte_sub(self, count: usize) -> *const T { unsafe { ptr::with_address(self as *mut T, (self as *mut u8).sub(count)) as *const T } }
    pub const fn wrapping_byte_sub(self, count: usize) -> *const T { ptr::with_address(self as *mut T, (self as *mut u8).wrapping_sub(count)) as *const T }
    pub const unsafe fn byte_offset(self, count: isize) -> *const T { unsafe { ptr::with_address(self as *mut T, (self as *mut u8).offset(count)) as *const T } }
    pub const fn wrapping_byte_offset(self, count: isize) -> *const T { ptr::with_address(self as *mut T, (self as *mut u8).wrapping_offset(count)) as *const T }
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize { unsafe { (self as *const u8).offset_from(origin as *const u8) } }
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *const U) -> usize { unsafe { (self as *const u8).offset_from_unsigned(origin as *const u8) } }
}
impl<T> *const T {
    pub const unsafe fn add(self, count: usize) -> *const T { unsafe { intrinsics::offset(self, count) } }
    pub const unsafe fn sub(self, count: usize) -> *const T { unsafe { intrinsics::offset(self, intrinsics::wrapping_sub(0isize, count as isize)) } }
    pub const unsafe fn offset(self, count: isize) -> *const T { unsafe { intrinsics::offset(self, count) } }
    pub const fn wrapping_add(self, count: usize) -> *const T { self.wrapping_offset(count as isize) }
    pub const fn wrapping_sub(self, count: usize) -> *const T { self.wrapping_offset(intrinsics::wrapping_sub(0isize, count as isize)) }
    pub const fn wrapping_offset(self, count: isize) -> *const T { unsafe { intrinsics::arith_offset(self, count) } }
    pub const unsafe fn offset_from(self, origin: *const T) -> isize { unsafe { intrinsics::ptr_offset_from(self, origin) } }
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize { unsafe { intrinsics::ptr_offset_from(self, origin) as usize } }
    pub const unsafe fn read(self) -> T { unsafe { ptr::read(self) } }
    pub const unsafe fn read_unaligned(self) -> T { unsafe { ptr::read_unaligned(self) } }
    pub unsafe fn read_volatile(self) -> T { unsafe { ptr::read_volatile(self) } }
    pub const unsafe fn copy_to(self, dest: *mut T, count: usize) { unsafe { ptr::copy(self, dest, count) } }
    pub const unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) { unsafe { ptr::copy_nonoverlapping(self, dest, count) } }
    pub fn is_aligned(self) -> bool { self.addr() % align_of::<T>() == 0 }
    pub fn with_addr(self, addr: usize) -> *const T { (self as *const u8).wrapping_offset(intrinsics::wrapping_sub(addr as isize, self.addr() as isize)) as *const T }
    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> *const T { self.with_addr(f(self.addr())) }
    pub fn align_offset(self, align: usize) -> usize {
        let size = size_of::<T>();
        let misaligned = self.addr() % align;
        if misaligned == 0 { return 0; }
        if size == 0 { return usize::MAX; }
        let mut count = 1;
        while count <= align {
            if intrinsics::wrapping_add(self.addr(), count * size) % align == 0 { return count; }
            count += 1;
        }
        usize::MAX
    }
}
impl<T> *const [T] {
    pub const fn len(self) -> usize { unsafe { intrinsics::transmute::<*const [T], (usize, usize)>(self).1 } }
    pub const fn is_empty(self) -> bool { self.len() == 0 }
    pub const fn as_ptr(self) -> *const T { self as *const T }
    pub const fn as_array<const N: usize>(self) -> Option<*const [T; N]> { if self.len() == N { Some(self as *const [T; N]) } else { None } }
}

impl<T: ?Sized> PartialEq for *const T {
    #[allow(ambiguous_wide_pointer_comparisons)]
    fn eq(&self, other: &*const T) -> bool { *self == *other }
}
impl<T: ?Sized> Eq for *const T {}
impl<T: ?Sized> Ord for *const T {
    #[allow(ambiguous_wide_pointer_comparisons)]
    fn cmp(&self, other: &*const T) -> Ordering {
        if *self < *other { Ordering::Less } else if *self == *other { Ordering::Equal } else { Ordering::Greater }
    }
}
impl<T: ?Sized> PartialOrd for *const T {
    fn partial_cmp(&self, other: &*const T) -> Option<Ordering> { Some(self.cmp(other)) }
}

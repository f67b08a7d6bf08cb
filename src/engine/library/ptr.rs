//! Raw pointers.
use crate::intrinsics;

mod const_ptr;
mod fn_ptr;
mod mut_ptr;
mod non_null;
mod unique;
mod metadata;
pub use metadata::{from_raw_parts, from_raw_parts_mut, metadata, Pointee, Thin, DynMetadata};
pub use non_null::NonNull;
pub use unique::Unique;
pub use crate::intrinsics::{copy, copy_nonoverlapping, write_bytes};

pub const fn null<T>() -> *const T { without_provenance(0) }
pub const fn null_mut<T>() -> *mut T { without_provenance_mut(0) }
pub const fn dangling<T>() -> *const T { without_provenance(align_of::<T>()) }
pub const fn dangling_mut<T>() -> *mut T { without_provenance_mut(align_of::<T>()) }
pub const fn without_provenance<T>(addr: usize) -> *const T { unsafe { intrinsics::transmute::<usize, *const T>(addr) } }
pub const fn without_provenance_mut<T>(addr: usize) -> *mut T { unsafe { intrinsics::transmute::<usize, *mut T>(addr) } }
pub fn with_exposed_provenance<T>(addr: usize) -> *const T { addr as *const T }
pub fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T { addr as *mut T }
pub const fn from_ref<T: ?Sized>(r: &T) -> *const T { r }
pub const fn from_mut<T: ?Sized>(r: &mut T) -> *mut T { r }

/// Runs the destructor of a value in place. The compiler replaces the body.
#[lang = "drop_in_place"]
#[allow(unconditional_recursion)]
pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T) {
    unsafe { drop_in_place(to_drop) }
}
#[rustc_diagnostic_item = "ptr_read"]
pub const unsafe fn read<T>(src: *const T) -> T { unsafe { intrinsics::read_via_copy(src) } }
pub const unsafe fn read_unaligned<T>(src: *const T) -> T {
    let mut tmp = crate::mem::MaybeUninit::<T>::uninit();
    unsafe {
        copy_nonoverlapping(src as *const u8, tmp.as_mut_ptr() as *mut u8, size_of::<T>());
        tmp.assume_init()
    }
}
pub const unsafe fn write<T>(dst: *mut T, src: T) { unsafe { intrinsics::write_via_move(dst, src) } }
pub const unsafe fn write_unaligned<T>(dst: *mut T, src: T) {
    unsafe {
        copy_nonoverlapping(&raw const src as *const u8, dst as *mut u8, size_of::<T>());
        intrinsics::forget(src);
    }
}
pub unsafe fn read_volatile<T>(src: *const T) -> T { unsafe { intrinsics::volatile_load(src) } }
pub unsafe fn write_volatile<T>(dst: *mut T, src: T) { unsafe { intrinsics::volatile_store(dst, src) } }
pub const unsafe fn replace<T>(dst: *mut T, src: T) -> T {
    unsafe {
        let result = read(dst);
        write(dst, src);
        result
    }
}
pub const unsafe fn swap<T>(a: *mut T, b: *mut T) {
    unsafe {
        let tmp = read(a);
        copy(b as *const T, a, 1);
        write(b, tmp);
    }
}
pub const unsafe fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize) {
    let mut i = 0;
    while i < count {
        unsafe { swap(x.add(i), y.add(i)); }
        i += 1;
    }
}
pub const fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {
    unsafe { intrinsics::transmute::<(*const T, usize), *const [T]>((data, len)) }
}
pub const fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {
    unsafe { intrinsics::transmute::<(*mut T, usize), *mut [T]>((data, len)) }
}
/// The pointer, its metadata kept, with another address and provenance.
pub(crate) const fn with_address<T: ?Sized>(mut ptr: *mut T, to: *mut u8) -> *mut T {
    unsafe { write(&raw mut ptr as *mut *mut u8, to); }
    ptr
}
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool { a == b }
pub fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool { (p as *const ()) == (q as *const ()) }
pub fn fn_addr_eq<T: Copy, U: Copy>(f: T, g: U) -> bool {
    unsafe { crate::mem::transmute_copy::<T, usize>(&f) == crate::mem::transmute_copy::<U, usize>(&g) }
}
pub fn hash<T: ?Sized, S: crate::hash::Hasher>(hashee: *const T, into: &mut S) {
    crate::hash::Hash::hash(&hashee, into)
}

#[macro_export]
macro_rules! addr_of { ($place:expr) => { &raw const $place }; }
#[macro_export]
macro_rules! addr_of_mut { ($place:expr) => { &raw mut $place }; }
pub use crate::{addr_of, addr_of_mut};

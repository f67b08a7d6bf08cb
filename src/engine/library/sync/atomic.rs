//! Atomic types. With one thread every access is ordered.
use crate::prelude::v1::*;
use crate::cell::UnsafeCell;
use crate::fmt;

#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
pub fn fence(_order: Ordering) {}
pub fn compiler_fence(_order: Ordering) {}
pub fn spin_loop_hint() {}

macro_rules! atomics {
    ($($Atomic:ident $t:ty, $align:literal;)*) => {
        $(
            #[repr(C, align($align))]
            pub struct $Atomic { v: UnsafeCell<$t> }
            unsafe impl Sync for $Atomic {}
            impl $Atomic {
                pub const fn new(v: $t) -> Self { $Atomic { v: UnsafeCell::new(v) } }
                pub fn get_mut(&mut self) -> &mut $t { self.v.get_mut() }
                pub const fn into_inner(self) -> $t { self.v.into_inner() }
                pub const fn as_ptr(&self) -> *mut $t { self.v.get() }
                #[track_caller]
                pub fn load(&self, order: Ordering) -> $t {
                    match order {
                        Ordering::Release => panic!("there is no such thing as a release load"),
                        Ordering::AcqRel => panic!("there is no such thing as an acquire-release load"),
                        _ => unsafe { *self.v.get() },
                    }
                }
                #[track_caller]
                pub fn store(&self, val: $t, order: Ordering) {
                    match order {
                        Ordering::Acquire => panic!("there is no such thing as an acquire store"),
                        Ordering::AcqRel => panic!("there is no such thing as an acquire-release store"),
                        _ => unsafe { *self.v.get() = val },
                    }
                }
                pub fn swap(&self, val: $t, _order: Ordering) -> $t { crate::mem::replace(unsafe { &mut *self.v.get() }, val) }
                pub fn compare_exchange(&self, current: $t, new: $t, _success: Ordering, _failure: Ordering) -> Result<$t, $t> {
                    let old = unsafe { *self.v.get() };
                    if old != current { return Err(old); }
                    unsafe { *self.v.get() = new; }
                    Ok(old)
                }
                pub fn compare_exchange_weak(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> { self.compare_exchange(current, new, success, failure) }
                pub fn compare_and_swap(&self, current: $t, new: $t, order: Ordering) -> $t {
                    match self.compare_exchange(current, new, order, order) { Ok(old) => old, Err(old) => old }
                }
                pub fn fetch_update<F: FnMut($t) -> Option<$t>>(&self, _set_order: Ordering, _fetch_order: Ordering, mut f: F) -> Result<$t, $t> {
                    let old = unsafe { *self.v.get() };
                    match f(old) {
                        Some(new) => {
                            unsafe { *self.v.get() = new; }
                            Ok(old)
                        }
                        None => Err(old),
                    }
                }
            }
            impl Default for $Atomic {
                fn default() -> Self { $Atomic::new(Default::default()) }
            }
            impl From<$t> for $Atomic {
                fn from(v: $t) -> Self { $Atomic::new(v) }
            }
            impl fmt::Debug for $Atomic {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.load(Ordering::Relaxed), f) }
            }
        )*
    };
}
atomics! {
    AtomicBool bool, 1; AtomicU8 u8, 1; AtomicU16 u16, 2; AtomicU32 u32, 4; AtomicU64 u64, 8; AtomicI8 i8, 1; AtomicI16 i16, 2; AtomicI32 i32, 4; AtomicI64 i64, 8;
}
#[cfg(target_pointer_width = "64")]
atomics! { AtomicUsize usize, 8; AtomicIsize isize, 8; }
#[cfg(target_pointer_width = "32")]
atomics! { AtomicUsize usize, 4; AtomicIsize isize, 4; }
macro_rules! fetch_methods {
    ($($Atomic:ident $t:ident;)*) => {
        $(impl $Atomic {
            pub fn fetch_add(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() }.wrapping_add(val), order) }
            pub fn fetch_sub(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() }.wrapping_sub(val), order) }
            pub fn fetch_and(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() } & val, order) }
            pub fn fetch_or(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() } | val, order) }
            pub fn fetch_xor(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() } ^ val, order) }
            pub fn fetch_max(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() }.max(val), order) }
            pub fn fetch_min(&self, val: $t, order: Ordering) -> $t { self.swap(unsafe { *self.v.get() }.min(val), order) }
        })*
    };
}
fetch_methods! {
    AtomicU8 u8; AtomicU16 u16; AtomicU32 u32; AtomicU64 u64; AtomicUsize usize; AtomicI8 i8; AtomicI16 i16; AtomicI32 i32; AtomicI64 i64; AtomicIsize isize;
}
impl AtomicBool {
    pub fn fetch_and(&self, val: bool, order: Ordering) -> bool { self.swap(unsafe { *self.v.get() } & val, order) }
    pub fn fetch_or(&self, val: bool, order: Ordering) -> bool { self.swap(unsafe { *self.v.get() } | val, order) }
    pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool { self.swap(unsafe { *self.v.get() } ^ val, order) }
    pub fn fetch_not(&self, order: Ordering) -> bool { self.swap(!unsafe { *self.v.get() }, order) }
}
#[repr(transparent)]
pub struct AtomicPtr<T> { p: UnsafeCell<*mut T> }
unsafe impl<T> Send for AtomicPtr<T> {}
unsafe impl<T> Sync for AtomicPtr<T> {}
impl<T> AtomicPtr<T> {
    pub const fn new(p: *mut T) -> AtomicPtr<T> { AtomicPtr { p: UnsafeCell::new(p) } }
    pub fn get_mut(&mut self) -> &mut *mut T { self.p.get_mut() }
    pub fn load(&self, _order: Ordering) -> *mut T { unsafe { *self.p.get() } }
    pub fn store(&self, ptr: *mut T, _order: Ordering) { unsafe { *self.p.get() = ptr; } }
    pub fn swap(&self, ptr: *mut T, _order: Ordering) -> *mut T { crate::mem::replace(unsafe { &mut *self.p.get() }, ptr) }
    pub fn compare_exchange(&self, current: *mut T, new: *mut T, _success: Ordering, _failure: Ordering) -> Result<*mut T, *mut T> {
        let old = unsafe { *self.p.get() };
        if old != current { return Err(old); }
        unsafe { *self.p.get() = new; }
        Ok(old)
    }
    pub fn compare_exchange_weak(&self, current: *mut T, new: *mut T, success: Ordering, failure: Ordering) -> Result<*mut T, *mut T> { self.compare_exchange(current, new, success, failure) }
}

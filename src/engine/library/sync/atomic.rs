//! Atomic types. Not modelled: weak memory, where a load may give an old value; orderings decide what is a data race.
use crate::cell::UnsafeCell;
use crate::fmt;

mod operations {
    //! Each is one step of the machine.
    use super::Ordering;
    #[rustc_intrinsic]
    pub unsafe fn atomic_load<T: Copy>(src: *const T, order: Ordering) -> T;
    #[rustc_intrinsic]
    pub unsafe fn atomic_store<T: Copy>(dst: *mut T, val: T, order: Ordering);
    #[rustc_intrinsic]
    pub unsafe fn atomic_cxchg<T: Copy>(dst: *mut T, old: T, src: T, order: Ordering) -> (T, bool);
    #[rustc_intrinsic]
    pub unsafe fn atomic_fence(order: Ordering);
    macro_rules! updates {
        ($($name:ident)*) => { $(#[rustc_intrinsic] pub unsafe fn $name<T: Copy>(dst: *mut T, src: T, order: Ordering) -> T;)* };
    }
    updates! { atomic_xchg atomic_xadd atomic_xsub atomic_and atomic_nand atomic_or atomic_xor atomic_max atomic_min }
}

#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
#[track_caller]
pub fn fence(order: Ordering) {
    if let Ordering::Relaxed = order { panic!("there is no such thing as a relaxed fence") }
    unsafe { operations::atomic_fence(order) }
}
#[track_caller]
pub fn compiler_fence(order: Ordering) {
    if let Ordering::Relaxed = order { panic!("there is no such thing as a relaxed compiler fence") }
}

/// A place that threads may share. Differs from std 1.95: `AtomicU32` and the others are names of this type's instances, as
/// they are in later versions.
#[repr(transparent)]
pub struct Atomic<T> { v: UnsafeCell<T> }
pub type AtomicBool = Atomic<bool>;
pub type AtomicPtr<T> = Atomic<*mut T>;
pub type AtomicU8 = Atomic<u8>;
pub type AtomicU16 = Atomic<u16>;
pub type AtomicU32 = Atomic<u32>;
pub type AtomicU64 = Atomic<u64>;
pub type AtomicUsize = Atomic<usize>;
pub type AtomicI8 = Atomic<i8>;
pub type AtomicI16 = Atomic<i16>;
pub type AtomicI32 = Atomic<i32>;
pub type AtomicI64 = Atomic<i64>;
pub type AtomicIsize = Atomic<isize>;
unsafe impl<T> Send for Atomic<T> {}
unsafe impl<T> Sync for Atomic<T> {}

impl<T: Copy> Atomic<T> {
    pub const fn new(v: T) -> Self { Atomic { v: UnsafeCell::new(v) } }
    pub const unsafe fn from_ptr<'a>(ptr: *mut T) -> &'a Atomic<T> { unsafe { &*(ptr as *mut Atomic<T>) } }
    pub fn get_mut(&mut self) -> &mut T { self.v.get_mut() }
    pub const fn into_inner(self) -> T { self.v.into_inner() }
    pub const fn as_ptr(&self) -> *mut T { self.v.get() }
    #[track_caller]
    pub fn load(&self, order: Ordering) -> T {
        match order {
            Ordering::Release => panic!("there is no such thing as a release load"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release load"),
            _ => unsafe { operations::atomic_load(self.v.get() as *const T, order) },
        }
    }
    #[track_caller]
    pub fn store(&self, val: T, order: Ordering) {
        match order {
            Ordering::Acquire => panic!("there is no such thing as an acquire store"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release store"),
            _ => unsafe { operations::atomic_store(self.v.get(), val, order) },
        }
    }
    pub fn swap(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_xchg(self.v.get(), val, order) } }
    #[track_caller]
    pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {
        match failure {
            Ordering::Release => panic!("there is no such thing as a release failure ordering"),
            Ordering::AcqRel => panic!("there is no such thing as an acquire-release failure ordering"),
            _ => {}
        }
        let (old, stored) = unsafe { operations::atomic_cxchg(self.v.get(), current, new, success) };
        if stored { Ok(old) } else { Err(old) }
    }
    #[track_caller]
    pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> { self.compare_exchange(current, new, success, failure) }
    pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T { unsafe { operations::atomic_cxchg(self.v.get(), current, new, order).0 } }
    #[track_caller]
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set_order: Ordering, fetch_order: Ordering, mut f: F) -> Result<T, T> {
        let mut old = self.load(fetch_order);
        while let Some(new) = f(old) {
            match self.compare_exchange(old, new, set_order, fetch_order) { Ok(x) => return Ok(x), Err(next) => old = next }
        }
        Err(old)
    }
    #[track_caller]
    pub fn try_update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(T) -> Option<T>) -> Result<T, T> { self.fetch_update(set_order, fetch_order, f) }
    #[track_caller]
    pub fn update(&self, set_order: Ordering, fetch_order: Ordering, mut f: impl FnMut(T) -> T) -> T {
        match self.fetch_update(set_order, fetch_order, |old| Some(f(old))) { Ok(old) | Err(old) => old }
    }
}
/// The integers.
#[doc(hidden)]
pub trait AtomicInteger: Copy {}
macro_rules! integers { ($($t:ty)*) => { $(impl AtomicInteger for $t {} impl AtomicBits for $t {})* }; }
integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }
impl<T: AtomicInteger> Atomic<T> {
    pub fn fetch_add(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_xadd(self.v.get(), val, order) } }
    pub fn fetch_sub(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_xsub(self.v.get(), val, order) } }
    pub fn fetch_max(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_max(self.v.get(), val, order) } }
    pub fn fetch_min(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_min(self.v.get(), val, order) } }
    pub fn fetch_nand(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_nand(self.v.get(), val, order) } }
}
/// The integers and `bool`.
#[doc(hidden)]
pub trait AtomicBits: Copy {}
impl AtomicBits for bool {}
impl<T: AtomicBits> Atomic<T> {
    pub fn fetch_and(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_and(self.v.get(), val, order) } }
    pub fn fetch_or(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_or(self.v.get(), val, order) } }
    pub fn fetch_xor(&self, val: T, order: Ordering) -> T { unsafe { operations::atomic_xor(self.v.get(), val, order) } }
}
impl Atomic<bool> {
    pub fn fetch_not(&self, order: Ordering) -> bool { self.fetch_xor(true, order) }
    pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool { if val { self.fetch_xor(true, order) } else { self.swap(true, order) } }
}
impl<T> Atomic<*mut T> {
    fn moved(&self, order: Ordering, f: impl Fn(*mut T) -> *mut T) -> *mut T {
        let mut old = self.load(Ordering::Relaxed);
        loop {
            match self.compare_exchange(old, f(old), order, Ordering::Relaxed) { Ok(old) => return old, Err(now) => old = now }
        }
    }
    pub fn fetch_ptr_add(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.wrapping_add(val)) }
    pub fn fetch_ptr_sub(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.wrapping_sub(val)) }
    pub fn fetch_byte_add(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.map_addr(|a| a.wrapping_add(val))) }
    pub fn fetch_byte_sub(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.map_addr(|a| a.wrapping_sub(val))) }
    pub fn fetch_or(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.map_addr(|a| a | val)) }
    pub fn fetch_and(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.map_addr(|a| a & val)) }
    pub fn fetch_xor(&self, val: usize, order: Ordering) -> *mut T { self.moved(order, |p| p.map_addr(|a| a ^ val)) }
}
impl<T: AtomicBits + Default> Default for Atomic<T> {
    fn default() -> Self { Atomic::new(T::default()) }
}
impl<T> Default for Atomic<*mut T> {
    fn default() -> Self { Atomic::new(crate::ptr::null_mut()) }
}
impl<T: Copy> From<T> for Atomic<T> {
    fn from(v: T) -> Self { Atomic::new(v) }
}
impl<T: Copy + fmt::Debug> fmt::Debug for Atomic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.load(Ordering::Relaxed), f) }
}

//! Values as memory.
use crate::hash::{Hash, Hasher};
use crate::marker::DiscriminantKind;
use crate::ops::{Deref, DerefMut};
use crate::{fmt, intrinsics, ptr};

pub use crate::intrinsics::transmute;

pub const fn size_of<T>() -> usize { intrinsics::size_of::<T>() }
pub const fn align_of<T>() -> usize { intrinsics::align_of::<T>() }
pub const fn size_of_val<T: ?Sized>(val: &T) -> usize { unsafe { intrinsics::size_of_val(val as *const T) } }
pub const fn align_of_val<T: ?Sized>(val: &T) -> usize { unsafe { intrinsics::align_of_val(val as *const T) } }
pub const fn needs_drop<T: ?Sized>() -> bool { intrinsics::needs_drop::<T>() }

#[rustc_diagnostic_item = "mem_forget"]
pub const fn forget<T>(t: T) { let _ = ManuallyDrop::new(t); }
#[rustc_diagnostic_item = "mem_drop"]
pub fn drop<T>(_x: T) {}
#[rustc_diagnostic_item = "mem_swap"]
pub const fn swap<T>(x: &mut T, y: &mut T) {
    unsafe {
        let a = ptr::read(x);
        let b = ptr::read(y);
        ptr::write(x, b);
        ptr::write(y, a);
    }
}
#[rustc_diagnostic_item = "mem_replace"]
pub const fn replace<T>(dest: &mut T, src: T) -> T {
    unsafe {
        let result = ptr::read(dest);
        ptr::write(dest, src);
        result
    }
}
pub fn take<T: Default>(dest: &mut T) -> T { replace(dest, T::default()) }
pub const unsafe fn zeroed<T>() -> T { unsafe { MaybeUninit::zeroed().assume_init() } }
pub const unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst {
    unsafe { ptr::read_unaligned(src as *const Src as *const Dst) }
}

/// Which variant a value is.
pub struct Discriminant<T>(<T as DiscriminantKind>::Discriminant);
#[rustc_diagnostic_item = "mem_discriminant"]
pub const fn discriminant<T>(v: &T) -> Discriminant<T> { Discriminant(intrinsics::discriminant_value(v)) }
impl<T> Copy for Discriminant<T> {}
impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Self { *self }
}
impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, rhs: &Self) -> bool { self.0 == rhs.0 }
}
impl<T> Eq for Discriminant<T> {}
impl<T> Hash for Discriminant<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { self.0.hash(state); }
}
impl<T> fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Discriminant").field(&self.0).finish() }
}

pub fn min_align_of<T>() -> usize { align_of::<T>() }
pub fn min_align_of_val<T: ?Sized>(val: &T) -> usize { align_of_val(val) }

/// A value whose destructor the compiler does not call.
#[lang = "manually_drop"]
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct ManuallyDrop<T: ?Sized> {
    value: T,
}
impl<T> ManuallyDrop<T> {
    pub const fn new(value: T) -> ManuallyDrop<T> { ManuallyDrop { value } }
    pub const fn into_inner(slot: ManuallyDrop<T>) -> T { slot.value }
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T { unsafe { ptr::read(&slot.value) } }
}
impl<T: ?Sized> ManuallyDrop<T> {
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) { unsafe { ptr::drop_in_place(&mut slot.value) } }
}
impl<T: ?Sized> Deref for ManuallyDrop<T> {
    type Target = T;
    fn deref(&self) -> &T { &self.value }
}
impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T { &mut self.value }
}

/// Memory for a value that may not be there yet.
#[lang = "maybe_uninit"]
#[derive(Copy)]
#[repr(transparent)]
pub union MaybeUninit<T> {
    uninit: (),
    value: ManuallyDrop<T>,
}
impl<T: Copy> Clone for MaybeUninit<T> {
    fn clone(&self) -> Self { *self }
}
impl<T> fmt::Debug for MaybeUninit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MaybeUninit<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}
impl<T> MaybeUninit<T> {
    pub const fn new(val: T) -> MaybeUninit<T> { MaybeUninit { value: ManuallyDrop::new(val) } }
    pub const fn uninit() -> MaybeUninit<T> { MaybeUninit { uninit: () } }
    pub const fn zeroed() -> MaybeUninit<T> {
        let mut u = MaybeUninit::<T>::uninit();
        unsafe { ptr::write_bytes(u.as_mut_ptr(), 0u8, 1); }
        u
    }
    pub const fn uninit_array<const N: usize>() -> [MaybeUninit<T>; N] {
        unsafe { MaybeUninit::<[MaybeUninit<T>; N]>::uninit().assume_init() }
    }
    pub const fn write(&mut self, val: T) -> &mut T {
        unsafe {
            ptr::write(self.as_mut_ptr(), val);
            &mut *self.as_mut_ptr()
        }
    }
    pub const fn as_ptr(&self) -> *const T { self as *const MaybeUninit<T> as *const T }
    pub const fn as_mut_ptr(&mut self) -> *mut T { self as *mut MaybeUninit<T> as *mut T }
    pub const unsafe fn assume_init(self) -> T { unsafe { ManuallyDrop::into_inner(self.value) } }
    pub const unsafe fn assume_init_read(&self) -> T { unsafe { ptr::read(self.as_ptr()) } }
    pub unsafe fn assume_init_drop(&mut self) { unsafe { ptr::drop_in_place(self.as_mut_ptr()) } }
    pub const unsafe fn assume_init_ref(&self) -> &T { unsafe { &*self.as_ptr() } }
    pub const unsafe fn assume_init_mut(&mut self) -> &mut T { unsafe { &mut *self.as_mut_ptr() } }
}

#[rustc_builtin_macro]
#[macro_export]
macro_rules! offset_of { () => {} }
#[doc(hidden)]
pub const fn address<T: ?Sized>(p: *const T) -> usize { p as *const () as usize }
pub use crate::offset_of;

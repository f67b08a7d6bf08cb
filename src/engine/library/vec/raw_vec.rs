//! The memory of a vector: where it is and how much.
use crate::alloc::{allocate, deallocate, handle_alloc_error, Global, Layout};
use crate::collections::{TryReserveError, TryReserveErrorKind};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::ptr::{self, Unique};

/// A capacity: at most `isize::MAX`, so that `Option<Vec<T>>` needs no room of its own.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[rustc_layout_scalar_valid_range_start(0)]
#[cfg_attr(target_pointer_width = "64", rustc_layout_scalar_valid_range_end(0x7fff_ffff_ffff_ffff))]
#[cfg_attr(target_pointer_width = "32", rustc_layout_scalar_valid_range_end(0x7fff_ffff))]
struct Cap(usize);

struct RawVecInner {
    ptr: Unique<u8>,
    cap: Cap,
    alloc: Global,
}
pub(crate) struct RawVec<T> {
    inner: RawVecInner,
    _marker: PhantomData<T>,
}

#[track_caller]
fn capacity_overflow() -> ! { panic!("capacity overflow") }
fn overflow_error() -> TryReserveError { TryReserveErrorKind::CapacityOverflow.into() }
/// What `reserve` does where `try_reserve` answers.
#[track_caller]
fn handle_error(error: TryReserveError) -> ! {
    match error.kind() {
        TryReserveErrorKind::CapacityOverflow => capacity_overflow(),
        TryReserveErrorKind::AllocError { layout, .. } => handle_alloc_error(layout),
    }
}

impl RawVecInner {
    const fn new(align: usize) -> Self {
        unsafe { RawVecInner { ptr: Unique::new_unchecked(ptr::without_provenance_mut(align)), cap: Cap(0), alloc: Global } }
    }
    #[track_caller]
    fn with_capacity(capacity: usize, size: usize, align: usize, zeroed: bool) -> Self {
        let (bytes, overflow) = intrinsics::mul_with_overflow(capacity, size);
        if overflow || bytes > isize::MAX as usize - (align - 1) { capacity_overflow() }
        if bytes == 0 { return RawVecInner::new(align); }
        unsafe {
            let ptr = if zeroed {
                let ptr = intrinsics::memsim_alloc_zeroed(bytes, align);
                if ptr.is_null() { handle_alloc_error(Layout::from_size_align_unchecked(bytes, align)) }
                ptr
            } else { allocate(Layout::from_size_align_unchecked(bytes, align)) };
            RawVecInner { ptr: Unique::new_unchecked(ptr), cap: Cap(capacity), alloc: Global }
        }
    }
    const fn capacity(&self, size: usize) -> usize { if size == 0 { usize::MAX } else { self.cap.0 } }
    /// Moves to a block of `capacity` elements.
    fn set_capacity(&mut self, capacity: usize, size: usize, align: usize) -> Result<(), TryReserveError> {
        let (bytes, overflow) = intrinsics::mul_with_overflow(capacity, size);
        if overflow || bytes > isize::MAX as usize - (align - 1) { return Err(overflow_error()); }
        unsafe {
            let old = self.cap.0 * size;
            let ptr = if old == 0 { intrinsics::memsim_alloc(bytes, align) } else { intrinsics::memsim_realloc(self.ptr.as_ptr(), old, align, bytes) };
            if ptr.is_null() { return Err(TryReserveErrorKind::AllocError { layout: Layout::from_size_align_unchecked(bytes, align), non_exhaustive: () }.into()); }
            self.ptr = Unique::new_unchecked(ptr);
            self.cap = Cap(capacity);
        }
        Ok(())
    }
    /// Room for `additional` more after `len`: at least twice as much as now, and not fewer than 8, 4 or 1 elements.
    fn grow_amortized(&mut self, len: usize, additional: usize, size: usize, align: usize) -> Result<(), TryReserveError> {
        let (required, overflow) = intrinsics::add_with_overflow(len, additional);
        if overflow || size == 0 { return Err(overflow_error()); }
        let doubled = self.cap.0 * 2;
        let wanted = if doubled > required { doubled } else { required };
        let least = if size == 1 { 8 } else if size <= 1024 { 4 } else { 1 };
        self.set_capacity(if wanted > least { wanted } else { least }, size, align)
    }
}
impl<T> RawVec<T> {
    pub(crate) const fn new() -> Self { RawVec { inner: RawVecInner::new(align_of::<T>()), _marker: PhantomData } }
    #[track_caller]
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        RawVec { inner: RawVecInner::with_capacity(capacity, size_of::<T>(), align_of::<T>(), false), _marker: PhantomData }
    }
    #[track_caller]
    pub(crate) fn with_capacity_zeroed(capacity: usize) -> Self {
        RawVec { inner: RawVecInner::with_capacity(capacity, size_of::<T>(), align_of::<T>(), true), _marker: PhantomData }
    }
    pub(crate) unsafe fn from_raw_parts(ptr: *mut T, capacity: usize) -> Self {
        let capacity = if size_of::<T>() == 0 { 0 } else { capacity };
        unsafe { RawVec { inner: RawVecInner { ptr: Unique::new_unchecked(ptr as *mut u8), cap: Cap(capacity), alloc: Global }, _marker: PhantomData } }
    }
    pub(crate) const fn ptr(&self) -> *mut T { self.inner.ptr.as_ptr() as *mut T }
    pub(crate) const fn capacity(&self) -> usize { self.inner.capacity(size_of::<T>()) }
    #[track_caller]
    pub(crate) fn grow_one(&mut self) {
        if let Err(error) = self.inner.grow_amortized(self.inner.cap.0, 1, size_of::<T>(), align_of::<T>()) { handle_error(error) }
    }
    #[track_caller]
    pub(crate) fn reserve(&mut self, len: usize, additional: usize) {
        if additional > intrinsics::wrapping_sub(self.capacity(), len) {
            if let Err(error) = self.inner.grow_amortized(len, additional, size_of::<T>(), align_of::<T>()) { handle_error(error) }
        }
    }
    #[track_caller]
    pub(crate) fn reserve_exact(&mut self, len: usize, additional: usize) {
        if let Err(error) = self.try_reserve_exact(len, additional) { handle_error(error) }
    }
    pub(crate) fn try_reserve(&mut self, len: usize, additional: usize) -> Result<(), TryReserveError> {
        if additional > intrinsics::wrapping_sub(self.capacity(), len) { self.inner.grow_amortized(len, additional, size_of::<T>(), align_of::<T>()) } else { Ok(()) }
    }
    pub(crate) fn try_reserve_exact(&mut self, len: usize, additional: usize) -> Result<(), TryReserveError> {
        if additional <= intrinsics::wrapping_sub(self.capacity(), len) { return Ok(()); }
        let (required, overflow) = intrinsics::add_with_overflow(len, additional);
        if overflow || size_of::<T>() == 0 { return Err(overflow_error()); }
        self.inner.set_capacity(required, size_of::<T>(), align_of::<T>())
    }
    pub(crate) fn shrink(&mut self, capacity: usize) {
        let size = size_of::<T>();
        if size == 0 || self.inner.cap.0 == 0 { return; }
        if capacity == 0 {
            unsafe { deallocate(self.inner.ptr.as_ptr(), Layout::from_size_align_unchecked(self.inner.cap.0 * size, align_of::<T>())); }
            self.inner = RawVecInner::new(align_of::<T>());
        } else if let Err(error) = self.inner.set_capacity(capacity, size, align_of::<T>()) { handle_error(error) }
    }
}
unsafe impl<#[may_dangle] T> Drop for RawVec<T> {
    fn drop(&mut self) {
        unsafe { deallocate(self.inner.ptr.as_ptr(), Layout::from_size_align_unchecked(self.inner.cap.0 * size_of::<T>(), align_of::<T>())); }
    }
}

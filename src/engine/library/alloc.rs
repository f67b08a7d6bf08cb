//! Allocation: layouts and the heap.
use crate::fmt;
use crate::intrinsics;

/// Size and alignment of a block of memory, in bytes.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[lang = "alloc_layout"]
pub struct Layout {
    size: usize,
    align: usize,
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutError;
impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("invalid parameters to Layout::from_size_align") }
}
impl crate::error::Error for LayoutError {}

const MAX_SIZE: usize = isize::MAX as usize;

impl Layout {
    pub const fn from_size_align(size: usize, align: usize) -> Result<Self, LayoutError> {
        if align == 0 || (align & (align - 1)) != 0 { return Err(LayoutError); }
        if size > MAX_SIZE - (align - 1) { return Err(LayoutError); }
        Ok(Layout { size, align })
    }
    pub const unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Self { Layout { size, align } }
    pub const fn size(&self) -> usize { self.size }
    pub const fn align(&self) -> usize { self.align }
    pub const fn new<T>() -> Self { Layout { size: size_of::<T>(), align: align_of::<T>() } }
    pub const fn for_value<T: ?Sized>(t: &T) -> Self { Layout { size: size_of_val(t), align: align_of_val(t) } }
    pub const fn array<T>(n: usize) -> Result<Self, LayoutError> {
        let (size, overflow) = intrinsics::mul_with_overflow(size_of::<T>(), n);
        if overflow { return Err(LayoutError); }
        Layout::from_size_align(size, align_of::<T>())
    }
    pub const fn repeat(&self, n: usize) -> Result<(Self, usize), LayoutError> {
        let padded = self.pad_to_align();
        let (size, overflow) = intrinsics::mul_with_overflow(padded.size, n);
        if overflow { return Err(LayoutError); }
        match Layout::from_size_align(size, self.align) {
            Ok(layout) => Ok((layout, padded.size)),
            Err(e) => Err(e),
        }
    }
    pub const fn align_to(&self, align: usize) -> Result<Self, LayoutError> {
        Layout::from_size_align(self.size, if align > self.align { align } else { self.align })
    }
    pub const fn padding_needed_for(&self, align: usize) -> usize {
        ((self.size + align - 1) & !(align - 1)) - self.size
    }
    pub const fn pad_to_align(&self) -> Layout {
        Layout { size: self.size + self.padding_needed_for(self.align), align: self.align }
    }
    pub const fn extend(&self, next: Self) -> Result<(Self, usize), LayoutError> {
        let align = if next.align > self.align { next.align } else { self.align };
        let offset = self.size + self.padding_needed_for(next.align);
        match Layout::from_size_align(offset + next.size, align) {
            Ok(layout) => Ok((layout, offset)),
            Err(e) => Err(e),
        }
    }
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct AllocError;

/// A heap. `System` and the one that `#[global_allocator]` names are both the machine's.
pub unsafe trait GlobalAlloc {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8;
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe {
            let ptr = self.alloc(layout);
            if !ptr.is_null() { crate::ptr::write_bytes(ptr, 0, layout.size); }
            ptr
        }
    }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        unsafe {
            let new_ptr = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align));
            if !new_ptr.is_null() {
                crate::ptr::copy_nonoverlapping(ptr as *const u8, new_ptr, if layout.size < new_size { layout.size } else { new_size });
                self.dealloc(ptr, layout);
            }
            new_ptr
        }
    }
}
#[derive(Debug, Default, Copy, Clone)]
pub struct System;
unsafe impl GlobalAlloc for System {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 { unsafe { intrinsics::memsim_alloc(layout.size, layout.align) } }
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) { unsafe { intrinsics::memsim_dealloc(ptr, layout.size, layout.align) } }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 { unsafe { intrinsics::memsim_alloc_zeroed(layout.size, layout.align) } }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        unsafe { intrinsics::memsim_realloc(ptr, layout.size, layout.align, new_size) }
    }
}
/// The allocator of every collection. Differs from std: collections have no allocator parameter.
#[lang = "global_alloc_ty"]
#[derive(Copy, Clone, Default, Debug)]
pub struct Global;

#[track_caller]
pub unsafe fn alloc(layout: Layout) -> *mut u8 { unsafe { intrinsics::memsim_alloc(layout.size, layout.align) } }
#[track_caller]
pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8 { unsafe { intrinsics::memsim_alloc_zeroed(layout.size, layout.align) } }
#[track_caller]
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) { unsafe { intrinsics::memsim_dealloc(ptr, layout.size, layout.align) } }
#[track_caller]
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    unsafe { intrinsics::memsim_realloc(ptr, layout.size, layout.align, new_size) }
}
pub fn handle_alloc_error(layout: Layout) -> ! {
    crate::eprintln!("memory allocation of {} bytes failed", layout.size);
    crate::process::abort()
}
/// Allocates for a collection: no bytes need no block.
pub(crate) unsafe fn allocate(layout: Layout) -> *mut u8 {
    if layout.size == 0 { return crate::ptr::without_provenance_mut(layout.align); }
    let ptr = unsafe { intrinsics::memsim_alloc(layout.size, layout.align) };
    if ptr.is_null() { handle_alloc_error(layout) }
    ptr
}
pub(crate) unsafe fn deallocate(ptr: *mut u8, layout: Layout) {
    if layout.size != 0 { unsafe { intrinsics::memsim_dealloc(ptr, layout.size, layout.align) } }
}
#[rustc_diagnostic_item = "exchange_malloc"]
unsafe fn exchange_malloc(size: usize, align: usize) -> *mut u8 {
    unsafe { allocate(Layout::from_size_align_unchecked(size, align)) }
}

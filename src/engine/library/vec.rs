//! `Vec`: a growable array.
use crate::collections::TryReserveError;
use crate::intrinsics;
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::{Range, RangeBounds};
use crate::ptr;
use crate::slice;

mod drain;
mod from_iter;
mod into_iter;
mod raw_vec;
mod retain;
mod splice;
mod traits;
pub use drain::Drain;
pub use from_iter::SourceBuffer;
pub use into_iter::IntoIter;
pub use retain::ExtractIf;
pub use splice::Splice;
pub(crate) use raw_vec::RawVec;

#[rustc_diagnostic_item = "Vec"]
pub struct Vec<T> {
    buf: RawVec<T>,
    len: usize,
}

/// `vec![elem; n]`
#[doc(hidden)]
#[rustc_diagnostic_item = "vec_from_elem"]
#[track_caller]
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T> {
    if n > 0 && elem_is_zero(&elem) { return Vec { buf: RawVec::with_capacity_zeroed(n), len: n }; }
    let mut v = Vec::with_capacity(n);
    v.extend_with(n, elem);
    v
}
/// Is the value a zero of a primitive type, so that zeroed memory holds it already?
fn elem_is_zero<T>(elem: &T) -> bool {
    let id = intrinsics::type_id::<T>();
    let primitive = id == intrinsics::type_id::<u8>() || id == intrinsics::type_id::<i32>() || id == intrinsics::type_id::<bool>()
        || id == intrinsics::type_id::<usize>() || id == intrinsics::type_id::<u64>() || id == intrinsics::type_id::<i64>()
        || id == intrinsics::type_id::<u32>() || id == intrinsics::type_id::<f64>() || id == intrinsics::type_id::<f32>()
        || id == intrinsics::type_id::<char>() || id == intrinsics::type_id::<i8>() || id == intrinsics::type_id::<i16>()
        || id == intrinsics::type_id::<u16>() || id == intrinsics::type_id::<isize>() || id == intrinsics::type_id::<u128>()
        || id == intrinsics::type_id::<i128>();
    if !primitive { return false; }
    let bytes = unsafe { slice::from_raw_parts(elem as *const T as *const u8, size_of::<T>()) };
    for byte in bytes {
        if *byte != 0 { return false; }
    }
    true
}

impl<T> Vec<T> {
    #[rustc_diagnostic_item = "vec_new"]
    pub const fn new() -> Self { Vec { buf: RawVec::new(), len: 0 } }
    #[track_caller]
    #[rustc_diagnostic_item = "vec_with_capacity"]
    pub fn with_capacity(capacity: usize) -> Self { Vec { buf: RawVec::with_capacity(capacity), len: 0 } }
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Self {
        unsafe { Vec { buf: RawVec::from_raw_parts(ptr, capacity), len: length } }
    }
    pub fn into_raw_parts(self) -> (*mut T, usize, usize) {
        let mut me = ManuallyDrop::new(self);
        (me.as_mut_ptr(), me.len(), me.capacity())
    }
    pub const fn capacity(&self) -> usize { self.buf.capacity() }
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) { self.buf.reserve(self.len, additional); }
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) { self.buf.reserve_exact(self.len, additional); }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.buf.try_reserve(self.len, additional) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.buf.try_reserve_exact(self.len, additional) }
    pub fn shrink_to_fit(&mut self) {
        if self.capacity() > self.len { self.buf.shrink(self.len); }
    }
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let wanted = if self.len > min_capacity { self.len } else { min_capacity };
        if self.capacity() > wanted { self.buf.shrink(wanted); }
    }
    pub fn into_boxed_slice(mut self) -> Box<[T]> {
        self.shrink_to_fit();
        let mut me = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(me.as_mut_ptr(), me.len)) }
    }
    pub fn truncate(&mut self, len: usize) {
        if len > self.len { return; }
        unsafe {
            let rest = ptr::slice_from_raw_parts_mut(self.as_mut_ptr().add(len), self.len - len);
            self.len = len;
            ptr::drop_in_place(rest);
        }
    }
    pub const fn as_slice(&self) -> &[T] { unsafe { slice::from_raw_parts(self.as_ptr(), self.len) } }
    pub const fn as_mut_slice(&mut self) -> &mut [T] { unsafe { slice::from_raw_parts_mut(self.as_mut_ptr(), self.len) } }
    pub const fn as_ptr(&self) -> *const T { self.buf.ptr() as *const T }
    pub const fn as_mut_ptr(&mut self) -> *mut T { self.buf.ptr() }
    pub unsafe fn set_len(&mut self, new_len: usize) { self.len = new_len; }
    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len { panic!("swap_remove index (is {index}) should be < len (is {len})"); }
        unsafe {
            let value = ptr::read(self.as_ptr().add(index));
            let base = self.as_mut_ptr();
            ptr::copy(base.add(len - 1) as *const T, base.add(index), 1);
            self.len = len - 1;
            value
        }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "vec_insert"]
    pub fn insert(&mut self, index: usize, element: T) {
        let len = self.len;
        if index > len { panic!("insertion index (is {index}) should be <= len (is {len})"); }
        if len == self.buf.capacity() { self.buf.grow_one(); }
        unsafe {
            let p = self.as_mut_ptr().add(index);
            if index < len { ptr::copy(p as *const T, p.add(1), len - index); }
            ptr::write(p, element);
        }
        self.len = len + 1;
    }
    #[track_caller]
    #[rustc_diagnostic_item = "vec_remove"]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len { panic!("removal index (is {index}) should be < len (is {len})"); }
        unsafe {
            let p = self.as_mut_ptr().add(index);
            let ret = ptr::read(p);
            ptr::copy(p.add(1) as *const T, p, len - index - 1);
            self.len = len - 1;
            ret
        }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "vec_push"]
    pub fn push(&mut self, value: T) {
        let len = self.len;
        if len == self.buf.capacity() { self.buf.grow_one(); }
        unsafe { ptr::write(self.as_mut_ptr().add(len), value); }
        self.len = len + 1;
    }
    #[track_caller]
    pub fn push_mut(&mut self, value: T) -> &mut T {
        self.push(value);
        unsafe { &mut *self.as_mut_ptr().add(self.len - 1) }
    }
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T {
        self.insert(index, element);
        unsafe { &mut *self.as_mut_ptr().add(index) }
    }
    #[rustc_diagnostic_item = "vec_pop"]
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 { return None; }
        self.len -= 1;
        Some(unsafe { ptr::read(self.as_ptr().add(self.len)) })
    }
    pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.last_mut()?;
        if predicate(last) { self.pop() } else { None }
    }
    #[track_caller]
    pub fn append(&mut self, other: &mut Self) {
        unsafe {
            self.append_elements(other.as_ptr(), other.len);
            other.len = 0;
        }
    }
    /// Moves elements out of other memory to the end.
    unsafe fn append_elements(&mut self, from: *const T, count: usize) {
        self.reserve(count);
        unsafe { ptr::copy_nonoverlapping(from, self.as_mut_ptr().add(self.len), count); }
        self.len += count;
    }
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let Range { start, end } = slice::range(range, self.len);
        Drain::new(self, start, end)
    }
    #[track_caller]
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter> {
        Splice { drain: self.drain(range), replace_with: replace_with.into_iter() }
    }
    pub fn clear(&mut self) {
        unsafe {
            let all = ptr::slice_from_raw_parts_mut(self.as_mut_ptr(), self.len);
            self.len = 0;
            ptr::drop_in_place(all);
        }
    }
    pub const fn len(&self) -> usize { self.len }
    #[rustc_diagnostic_item = "vec_is_empty"]
    pub const fn is_empty(&self) -> bool { self.len == 0 }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Self {
        let len = self.len;
        if at > len { panic!("`at` split index (is {at}) should be <= len (is {len})"); }
        let other_len = len - at;
        let mut other = Vec::with_capacity(other_len);
        unsafe {
            self.len = at;
            other.len = other_len;
            ptr::copy_nonoverlapping(self.as_ptr().add(at), other.as_mut_ptr(), other_len);
        }
        other
    }
    #[track_caller]
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, mut f: F) {
        if new_len <= self.len { return self.truncate(new_len); }
        self.reserve(new_len - self.len);
        while self.len < new_len { self.push(f()); }
    }
    #[track_caller]
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone {
        let len = self.len;
        if new_len > len { self.extend_with(new_len - len, value) } else { self.truncate(new_len); }
    }
    pub fn leak<'a>(self) -> &'a mut [T] {
        let mut me = ManuallyDrop::new(self);
        unsafe {
            crate::intrinsics::memsim_note_leak(me.as_ptr() as *const u8);
            slice::from_raw_parts_mut(me.as_mut_ptr(), me.len)
        }
    }
    pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {
        unsafe { slice::from_raw_parts_mut(self.as_mut_ptr().add(self.len) as *mut MaybeUninit<T>, self.buf.capacity() - self.len) }
    }
    #[track_caller]
    pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone {
        self.reserve(other.len());
        if intrinsics::memsim_is_copy::<T>() {
            unsafe { self.append_elements(other.as_ptr(), other.len()) }
        } else {
            for x in other { self.push(x.clone()); }
        }
    }
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) where T: Clone {
        let Range { start, end } = slice::range(src, self.len);
        self.reserve(end - start);
        let mut i = start;
        while i < end {
            let x = self[i].clone();
            self.push(x);
            i += 1;
        }
    }
    /// Adds `n` clones, the last being the value itself.
    fn extend_with(&mut self, n: usize, value: T) where T: Clone {
        self.reserve(n);
        if n > 0 && intrinsics::memsim_is_copy::<T>() {
            unsafe {
                let start = self.as_mut_ptr().add(self.len);
                ptr::write(start, value);
                let mut done = 1;
                while done < n {
                    let more = if done < n - done { done } else { n - done };
                    ptr::copy_nonoverlapping(start as *const T, start.add(done), more);
                    done += more;
                }
            }
            self.len += n;
            return;
        }
        let mut i = 1;
        while i < n {
            self.push(value.clone());
            i += 1;
        }
        if n > 0 { self.push(value); }
    }
    pub fn dedup(&mut self) where T: PartialEq { self.dedup_by(|a, b| a == b) }
    pub fn dedup_by_key<F: FnMut(&mut T) -> K, K: PartialEq>(&mut self, mut key: F) { self.dedup_by(|a, b| key(a) == key(b)) }
}
impl<T, const N: usize> Vec<[T; N]> {
    pub fn into_flattened(self) -> Vec<T> {
        let (ptr, len, cap) = self.into_raw_parts();
        unsafe { Vec::from_raw_parts(ptr as *mut T, len * N, cap * N) }
    }
}

//! Parts of slices as arrays, several elements at once, parts taken off a slice variable.
use super::{from_raw_parts, from_raw_parts_mut, SliceIndex};
use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem::{self, MaybeUninit};
use crate::ops::{OneSidedRange, Range, RangeInclusive};
use crate::ptr;

impl<T> [T] {
    pub const fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> { if self.len() < N { None } else { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) } }
    pub const fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> { if self.len() < N { None } else { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) } }
    pub const fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N { None } else { Some(unsafe { &*(self.as_ptr().add(self.len() - N) as *const [T; N]) }) }
    }
    pub const fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        let len = self.len();
        if len < N { None } else { Some(unsafe { &mut *(self.as_mut_ptr().add(len - N) as *mut [T; N]) }) }
    }
    pub const fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {
        match self.split_at_checked(N) { Some((a, b)) => Some((unsafe { &*(a.as_ptr() as *const [T; N]) }, b)), None => None }
    }
    pub const fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {
        match self.split_at_mut_checked(N) { Some((a, b)) => Some((unsafe { &mut *(a.as_mut_ptr() as *mut [T; N]) }, b)), None => None }
    }
    pub const fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {
        if self.len() < N { return None; }
        let (a, b) = self.split_at(self.len() - N);
        Some((a, unsafe { &*(b.as_ptr() as *const [T; N]) }))
    }
    pub const fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {
        if self.len() < N { return None; }
        let (a, b) = self.split_at_mut(self.len() - N);
        Some((a, unsafe { &mut *(b.as_mut_ptr() as *mut [T; N]) }))
    }
    pub const fn as_array<const N: usize>(&self) -> Option<&[T; N]> { if self.len() == N { self.first_chunk() } else { None } }
    pub const fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> { if self.len() == N { self.first_chunk_mut() } else { None } }
    pub const unsafe fn as_chunks_unchecked<const N: usize>(&self) -> &[[T; N]] { unsafe { from_raw_parts(self.as_ptr() as *const [T; N], self.len() / N) } }
    pub const unsafe fn as_chunks_unchecked_mut<const N: usize>(&mut self) -> &mut [[T; N]] {
        let count = self.len() / N;
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut [T; N], count) }
    }
    #[track_caller]
    pub const fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (whole, rest) = self.split_at(self.len() / N * N);
        (unsafe { whole.as_chunks_unchecked() }, rest)
    }
    #[track_caller]
    pub const fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (whole, rest) = self.split_at_mut(self.len() / N * N);
        (unsafe { whole.as_chunks_unchecked_mut() }, rest)
    }
    #[track_caller]
    pub const fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (rest, whole) = self.split_at(self.len() % N);
        (rest, unsafe { whole.as_chunks_unchecked() })
    }
    #[track_caller]
    pub const fn as_rchunks_mut<const N: usize>(&mut self) -> (&mut [T], &mut [[T; N]]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (rest, whole) = self.split_at_mut(self.len() % N);
        (rest, unsafe { whole.as_chunks_unchecked_mut() })
    }
    #[track_caller]
    pub const fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        assert!(N != 0, "window size must be non-zero");
        ArrayWindows { v: self }
    }
    pub const unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) { self.split_at(mid) }
    pub const unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) { self.split_at_mut(mid) }
    pub unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]) {
        let offset = self.as_ptr().align_offset(align_of::<U>());
        if offset > self.len() || size_of::<U>() == 0 || size_of::<T>() == 0 { return (self, &[], &[]); }
        let (left, rest) = self.split_at(offset);
        let count = rest.len() * size_of::<T>() / size_of::<U>();
        let used = count * size_of::<U>() / size_of::<T>();
        unsafe { (left, from_raw_parts(rest.as_ptr() as *const U, count), &rest[used..]) }
    }
    pub unsafe fn align_to_mut<U>(&mut self) -> (&mut [T], &mut [U], &mut [T]) {
        let offset = self.as_ptr().align_offset(align_of::<U>());
        if offset > self.len() || size_of::<U>() == 0 || size_of::<T>() == 0 { return (self, &mut [], &mut []); }
        let (left, rest) = self.split_at_mut(offset);
        let count = rest.len() * size_of::<T>() / size_of::<U>();
        let used = count * size_of::<U>() / size_of::<T>();
        let (middle, right) = rest.split_at_mut(used);
        unsafe { (left, from_raw_parts_mut(middle.as_mut_ptr() as *mut U, count), right) }
    }
    #[track_caller]
    pub fn element_offset(&self, element: &T) -> Option<usize> {
        if size_of::<T>() == 0 { panic!("elements are zero-sized"); }
        let offset = (element as *const T).addr().wrapping_sub(self.as_ptr().addr());
        if offset % size_of::<T>() != 0 || offset / size_of::<T>() >= self.len() { None } else { Some(offset / size_of::<T>()) }
    }
    pub unsafe fn get_disjoint_unchecked_mut<I: GetDisjointMutIndex<T>, const N: usize>(&mut self, indices: [I; N]) -> [&mut I::Output; N] {
        let base = self.as_mut_ptr();
        indices.map(|index| unsafe { &mut *index.raw(base) })
    }
    pub fn get_disjoint_mut<I: GetDisjointMutIndex<T>, const N: usize>(&mut self, indices: [I; N]) -> Result<[&mut I::Output; N], GetDisjointMutError> {
        let mut i = 0;
        while i < N {
            if !indices[i].is_in_bounds(self.len()) { return Err(GetDisjointMutError::IndexOutOfBounds); }
            let mut j = 0;
            while j < i {
                if indices[i].is_overlapping(&indices[j]) { return Err(GetDisjointMutError::OverlappingIndices); }
                j += 1;
            }
            i += 1;
        }
        Ok(unsafe { self.get_disjoint_unchecked_mut(indices) })
    }
    pub fn split_off<'a, R: OneSidedRange<usize>>(self: &mut &'a [T], range: R) -> Option<&'a [T]> {
        let (front, mid) = range.__split_point()?;
        let (a, b) = self.split_at_checked(mid)?;
        *self = if front { b } else { a };
        Some(if front { a } else { b })
    }
    pub fn split_off_mut<'a, R: OneSidedRange<usize>>(self: &mut &'a mut [T], range: R) -> Option<&'a mut [T]> {
        let (front, mid) = range.__split_point()?;
        if mid > self.len() { return None; }
        let (a, b) = mem::take(self).split_at_mut(mid);
        if front {
            *self = b;
            Some(a)
        } else {
            *self = a;
            Some(b)
        }
    }
    pub const fn split_off_first<'a>(self: &mut &'a [T]) -> Option<&'a T> {
        let (first, rest) = match self.split_first() { Some(x) => x, None => return None };
        *self = rest;
        Some(first)
    }
    pub fn split_off_first_mut<'a>(self: &mut &'a mut [T]) -> Option<&'a mut T> {
        let (first, rest) = mem::take(self).split_first_mut()?;
        *self = rest;
        Some(first)
    }
    pub const fn split_off_last<'a>(self: &mut &'a [T]) -> Option<&'a T> {
        let (last, rest) = match self.split_last() { Some(x) => x, None => return None };
        *self = rest;
        Some(last)
    }
    pub fn split_off_last_mut<'a>(self: &mut &'a mut [T]) -> Option<&'a mut T> {
        let (last, rest) = mem::take(self).split_last_mut()?;
        *self = rest;
        Some(last)
    }
}
impl<T, const N: usize> [[T; N]] {
    pub const fn as_flattened(&self) -> &[T] { unsafe { from_raw_parts(self.as_ptr() as *const T, self.len() * N) } }
    pub const fn as_flattened_mut(&mut self) -> &mut [T] {
        let len = self.len() * N;
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut T, len) }
    }
}
impl<T> [MaybeUninit<T>] {
    #[track_caller]
    pub fn write_copy_of_slice(&mut self, src: &[T]) -> &mut [T] where T: Copy {
        if self.len() != src.len() { panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", src.len(), self.len()); }
        unsafe {
            ptr::copy_nonoverlapping(src.as_ptr(), self.as_mut_ptr() as *mut T, src.len());
            self.assume_init_mut()
        }
    }
    #[track_caller]
    pub fn write_clone_of_slice(&mut self, src: &[T]) -> &mut [T] where T: Clone {
        assert_eq!(self.len(), src.len(), "destination and source slices have different lengths");
        let mut i = 0;
        while i < src.len() {
            self[i].write(src[i].clone());
            i += 1;
        }
        unsafe { self.assume_init_mut() }
    }
    pub const unsafe fn assume_init_ref(&self) -> &[T] { unsafe { &*(self as *const [MaybeUninit<T>] as *const [T]) } }
    pub const unsafe fn assume_init_mut(&mut self) -> &mut [T] { unsafe { &mut *(self as *mut [MaybeUninit<T>] as *mut [T]) } }
    pub unsafe fn assume_init_drop(&mut self) { unsafe { ptr::drop_in_place(self as *mut [MaybeUninit<T>] as *mut [T]) } }
}

/// Positions that `get_disjoint_mut` can compare. Differs from std: the element type is a parameter.
pub unsafe trait GetDisjointMutIndex<T>: SliceIndex<[T]> {
    fn is_in_bounds(&self, len: usize) -> bool;
    fn is_overlapping(&self, other: &Self) -> bool;
    #[doc(hidden)]
    unsafe fn raw(self, base: *mut T) -> *mut Self::Output;
}
unsafe impl<T> GetDisjointMutIndex<T> for usize {
    fn is_in_bounds(&self, len: usize) -> bool { *self < len }
    fn is_overlapping(&self, other: &usize) -> bool { *self == *other }
    unsafe fn raw(self, base: *mut T) -> *mut T { unsafe { base.add(self) } }
}
unsafe impl<T> GetDisjointMutIndex<T> for Range<usize> {
    fn is_in_bounds(&self, len: usize) -> bool { self.start <= self.end && self.end <= len }
    fn is_overlapping(&self, other: &Range<usize>) -> bool { self.start < other.end && other.start < self.end }
    unsafe fn raw(self, base: *mut T) -> *mut [T] { unsafe { ptr::slice_from_raw_parts_mut(base.add(self.start), self.end - self.start) } }
}
unsafe impl<T> GetDisjointMutIndex<T> for RangeInclusive<usize> {
    fn is_in_bounds(&self, len: usize) -> bool { *self.start() <= *self.end() && *self.end() < len }
    fn is_overlapping(&self, other: &RangeInclusive<usize>) -> bool { *self.start() <= *other.end() && *other.start() <= *self.end() }
    unsafe fn raw(self, base: *mut T) -> *mut [T] { unsafe { ptr::slice_from_raw_parts_mut(base.add(*self.start()), *self.end() - *self.start() + 1) } }
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetDisjointMutError { IndexOutOfBounds, OverlappingIndices }
impl fmt::Display for GetDisjointMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            GetDisjointMutError::IndexOutOfBounds => "an index is out of bounds",
            GetDisjointMutError::OverlappingIndices => "there were overlapping indices",
        })
    }
}
impl crate::error::Error for GetDisjointMutError {}

#[derive(Debug, Clone, Copy)]
pub struct ArrayWindows<'a, T: 'a, const N: usize> { v: &'a [T] }
impl<'a, T, const N: usize> ArrayWindows<'a, T, N> {
    fn left(&self) -> usize { (self.v.len() + 1).saturating_sub(N) }
}
impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> {
    type Item = &'a [T; N];
    fn next(&mut self) -> Option<&'a [T; N]> {
        let first = self.v.first_chunk();
        if first.is_some() { self.v = &self.v[1..]; }
        first
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {
    fn next_back(&mut self) -> Option<&'a [T; N]> {
        let last = self.v.last_chunk();
        if last.is_some() { self.v = &self.v[..self.v.len() - 1]; }
        last
    }
}
impl<T, const N: usize> ExactSizeIterator for ArrayWindows<'_, T, N> {}
impl<T, const N: usize> FusedIterator for ArrayWindows<'_, T, N> {}

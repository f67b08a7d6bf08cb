//! Indexing slices.
use super::{from_raw_parts, from_raw_parts_mut};
use crate::ops::{Bound, Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output { index.index(self) }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self) }
}

#[rustc_diagnostic_item = "SliceIndex"]
pub unsafe trait SliceIndex<T: ?Sized> {
    type Output: ?Sized;
    fn get(self, slice: &T) -> Option<&Self::Output>;
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    #[track_caller]
    fn index(self, slice: &T) -> &Self::Output;
    #[track_caller]
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}
unsafe impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    fn get(self, slice: &[T]) -> Option<&T> { if self < slice.len() { Some(unsafe { &*slice.as_ptr().add(self) }) } else { None } }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> { if self < slice.len() { Some(unsafe { &mut *slice.as_mut_ptr().add(self) }) } else { None } }
    #[track_caller]
    fn index(self, slice: &[T]) -> &T { &(*slice)[self] }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut T { &mut (*slice)[self] }
}

#[track_caller]
fn start_index_len_fail(index: usize, len: usize) -> ! { panic!("range start index {index} out of range for slice of length {len}") }
#[track_caller]
fn end_index_len_fail(index: usize, len: usize) -> ! { panic!("range end index {index} out of range for slice of length {len}") }
#[track_caller]
fn index_order_fail(index: usize, end: usize) -> ! { panic!("slice index starts at {index} but ends at {end}") }
#[track_caller]
fn check(start: usize, end: usize, len: usize) {
    if start > end { index_order_fail(start, end) }
    if end > len { end_index_len_fail(end, len) }
}
unsafe fn part<T>(slice: &[T], start: usize, end: usize) -> &[T] { unsafe { from_raw_parts(slice.as_ptr().add(start), end - start) } }
unsafe fn part_mut<T>(slice: &mut [T], start: usize, end: usize) -> &mut [T] { unsafe { from_raw_parts_mut(slice.as_mut_ptr().add(start), end - start) } }

unsafe impl<T> SliceIndex<[T]> for Range<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start <= self.end && self.end <= slice.len() { Some(unsafe { part(slice, self.start, self.end) }) } else { None }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start <= self.end && self.end <= slice.len() { Some(unsafe { part_mut(slice, self.start, self.end) }) } else { None }
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        check(self.start, self.end, slice.len());
        unsafe { part(slice, self.start, self.end) }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        check(self.start, self.end, slice.len());
        unsafe { part_mut(slice, self.start, self.end) }
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeTo<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> { (0..self.end).get(slice) }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { (0..self.end).get_mut(slice) }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] { SliceIndex::index(0..self.end, slice) }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] { SliceIndex::index_mut(0..self.end, slice) }
}
unsafe impl<T> SliceIndex<[T]> for RangeFrom<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> { (self.start..slice.len()).get(slice) }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { (self.start..slice.len()).get_mut(slice) }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        if self.start > slice.len() { start_index_len_fail(self.start, slice.len()) }
        unsafe { part(slice, self.start, slice.len()) }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        if self.start > slice.len() { start_index_len_fail(self.start, slice.len()) }
        let len = slice.len();
        unsafe { part_mut(slice, self.start, len) }
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeFull {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> { Some(slice) }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { Some(slice) }
    fn index(self, slice: &[T]) -> &[T] { slice }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] { slice }
}
#[track_caller]
fn inclusive(range: RangeInclusive<usize>, len: usize) -> (usize, usize) {
    let end = *range.end();
    if end >= len { end_index_len_fail(end, len) }
    let start = if range.exhausted { end + 1 } else { *range.start() };
    if start > end + 1 { index_order_fail(start, end + 1) }
    (start, end + 1)
}
unsafe impl<T> SliceIndex<[T]> for RangeInclusive<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if *self.end() == usize::MAX { return None; }
        (if self.exhausted { self.end + 1..self.end + 1 } else { self.start..self.end + 1 }).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if *self.end() == usize::MAX { return None; }
        (if self.exhausted { self.end + 1..self.end + 1 } else { self.start..self.end + 1 }).get_mut(slice)
    }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] {
        let (start, end) = inclusive(self, slice.len());
        unsafe { part(slice, start, end) }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let (start, end) = inclusive(self, slice.len());
        unsafe { part_mut(slice, start, end) }
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeToInclusive<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> { (0..=self.end).get(slice) }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { (0..=self.end).get_mut(slice) }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] { SliceIndex::index(0..=self.end, slice) }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] { SliceIndex::index_mut(0..=self.end, slice) }
}
unsafe impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> { bounds(&self, slice.len()).get(slice) }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { bounds(&self, slice.len()).get_mut(slice) }
    #[track_caller]
    fn index(self, slice: &[T]) -> &[T] { SliceIndex::index(bounds(&self, slice.len()), slice) }
    #[track_caller]
    fn index_mut(self, slice: &mut [T]) -> &mut [T] { SliceIndex::index_mut(bounds(&self, slice.len()), slice) }
}
fn bounds<R: RangeBounds<usize>>(range: &R, len: usize) -> Range<usize> {
    let start = match range.start_bound() { Bound::Included(s) => *s, Bound::Excluded(s) => *s + 1, Bound::Unbounded => 0 };
    let end = match range.end_bound() { Bound::Included(e) => *e + 1, Bound::Excluded(e) => *e, Bound::Unbounded => len };
    start..end
}
/// A range of positions checked against a length.
#[track_caller]
pub fn range<R: RangeBounds<usize>>(range: R, len: usize) -> Range<usize> {
    let r = bounds(&range, len);
    if let (Bound::Included(_) | Bound::Excluded(_), Bound::Unbounded) = (range.start_bound(), range.end_bound()) {
        if r.start > len { start_index_len_fail(r.start, len) }
    }
    check(r.start, r.end, len);
    r
}

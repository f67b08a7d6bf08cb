//! `BinaryHeap`: a priority queue in a vector; the children of `i` are `2i + 1` and `2i + 2`.
use crate::collections::TryReserveError;
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::mem;
use crate::ops::{Deref, DerefMut};
use crate::ptr;
use crate::slice;
use crate::vec;

#[rustc_diagnostic_item = "BinaryHeap"]
pub struct BinaryHeap<T> {
    data: Vec<T>,
}
/// A value taken out of its place, which is filled again at the end, also when a comparison unwinds.
struct Hole<T> {
    data: *mut T,
    elt: mem::ManuallyDrop<T>,
    pos: usize,
}
impl<T> Hole<T> {
    unsafe fn new(data: *mut T, pos: usize) -> Self { unsafe { Hole { data, elt: mem::ManuallyDrop::new(ptr::read(data.add(pos))), pos } } }
    fn get(&self, index: usize) -> &T { unsafe { &*self.data.add(index) } }
    fn move_to(&mut self, index: usize) {
        unsafe { ptr::copy_nonoverlapping(self.data.add(index) as *const T, self.data.add(self.pos), 1); }
        self.pos = index;
    }
}
impl<T> Drop for Hole<T> {
    fn drop(&mut self) { unsafe { ptr::copy_nonoverlapping(&*self.elt as *const T, self.data.add(self.pos), 1); } }
}
impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> { BinaryHeap { data: Vec::with_capacity(capacity) } }
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> { if self.is_empty() { None } else { Some(PeekMut { heap: self, original_len: None }) } }
    pub fn pop(&mut self) -> Option<T> {
        let mut item = self.data.pop()?;
        if !self.is_empty() {
            mem::swap(&mut item, &mut self.data[0]);
            self.sift_down_to_bottom();
        }
        Some(item)
    }
    #[track_caller]
    pub fn push(&mut self, item: T) {
        let old_len = self.len();
        self.data.push(item);
        self.sift_up(0, old_len);
    }
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.len();
        while end > 1 {
            end -= 1;
            self.data.swap(0, end);
            self.sift_down_range(0, end);
        }
        self.data
    }
    fn sift_up(&mut self, start: usize, pos: usize) {
        let mut hole = unsafe { Hole::new(self.data.as_mut_ptr(), pos) };
        while hole.pos > start {
            let parent = (hole.pos - 1) / 2;
            if *hole.elt <= *hole.get(parent) { break; }
            hole.move_to(parent);
        }
    }
    fn sift_down_range(&mut self, pos: usize, end: usize) {
        let mut hole = unsafe { Hole::new(self.data.as_mut_ptr(), pos) };
        let mut child = 2 * hole.pos + 1;
        while child + 1 < end {
            if *hole.get(child) <= *hole.get(child + 1) { child += 1; }
            if *hole.elt >= *hole.get(child) { return; }
            hole.move_to(child);
            child = 2 * hole.pos + 1;
        }
        if child == end - 1 && *hole.elt < *hole.get(child) { hole.move_to(child); }
    }
    /// All the way down, then up: fewer comparisons for a value that comes from the end.
    fn sift_down_to_bottom(&mut self) {
        let end = self.len();
        let pos = {
            let mut hole = unsafe { Hole::new(self.data.as_mut_ptr(), 0) };
            let mut child = 1;
            while child + 1 < end {
                if *hole.get(child) <= *hole.get(child + 1) { child += 1; }
                hole.move_to(child);
                child = 2 * hole.pos + 1;
            }
            if child == end - 1 { hole.move_to(child); }
            hole.pos
        };
        self.sift_up(0, pos);
    }
    fn rebuild(&mut self) {
        let mut n = self.len() / 2;
        while n > 0 {
            n -= 1;
            let end = self.len();
            self.sift_down_range(n, end);
        }
    }
    /// Makes a heap again of one whose values from `start` on are not in place.
    fn rebuild_tail(&mut self, start: usize) {
        if start == self.len() { return; }
        let tail = self.len() - start;
        let better = if start < tail { true } else if self.len() <= 2048 { 2 * self.len() < tail * start.ilog2() as usize } else { 2 * self.len() < tail * 11 };
        if better { self.rebuild(); } else {
            let mut i = start;
            while i < self.len() {
                self.sift_up(0, i);
                i += 1;
            }
        }
    }
    pub fn append(&mut self, other: &mut Self) {
        if self.len() < other.len() { mem::swap(self, other); }
        let start = self.len();
        self.data.append(&mut other.data);
        self.rebuild_tail(start);
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let before = self.len();
        self.data.retain(f);
        if self.len() != before { self.rebuild(); }
    }
}
impl<T> BinaryHeap<T> {
    pub fn iter(&self) -> Iter<'_, T> { Iter { iter: self.data.iter() } }
    pub fn peek(&self) -> Option<&T> { self.data.first() }
    pub fn capacity(&self) -> usize { self.data.capacity() }
    pub fn reserve(&mut self, additional: usize) { self.data.reserve(additional) }
    pub fn reserve_exact(&mut self, additional: usize) { self.data.reserve_exact(additional) }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.data.try_reserve(additional) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.data.try_reserve_exact(additional) }
    pub fn shrink_to(&mut self, min_capacity: usize) { self.data.shrink_to(min_capacity) }
    pub fn shrink_to_fit(&mut self) { self.data.shrink_to_fit() }
    pub fn into_vec(self) -> Vec<T> { self.data }
    pub fn as_slice(&self) -> &[T] { self.data.as_slice() }
    pub fn len(&self) -> usize { self.data.len() }
    pub fn is_empty(&self) -> bool { self.data.is_empty() }
    pub fn drain(&mut self) -> Drain<'_, T> { Drain { iter: self.data.drain(..) } }
    pub fn clear(&mut self) { self.data.clear() }
}

/// The greatest value, put in its place again after it may have changed.
pub struct PeekMut<'a, T: 'a + Ord> {
    heap: &'a mut BinaryHeap<T>,
    /// Length before the first change; the vector is shorter until then, so that a leak is safe.
    original_len: Option<usize>,
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { &self.heap.data[0] }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        let len = self.heap.len();
        if len > 1 {
            self.original_len = Some(len);
            unsafe { self.heap.data.set_len(1); }
        }
        &mut self.heap.data[0]
    }
}
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(mut this: PeekMut<'a, T>) -> T {
        if let Some(len) = this.original_len.take() { unsafe { this.heap.data.set_len(len); } }
        this.heap.pop().unwrap()
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        if let Some(len) = self.original_len {
            unsafe { self.heap.data.set_len(len); }
            self.heap.sift_down_range(0, len);
        }
    }
}

pub struct Iter<'a, T: 'a> { iter: slice::Iter<'a, T> }
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> { self.iter.next_back() }
}
impl<T> ExactSizeIterator for Iter<'_, T> {}
impl<T> FusedIterator for Iter<'_, T> {}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self { Iter { iter: Default::default() } }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self { IntoIter { iter: Default::default() } }
}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self { IntoIter { iter: self.iter.clone() } }
}
impl<T> FusedIterator for Drain<'_, T> {}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { iter: self.iter.clone() } }
}
pub struct Drain<'a, T: 'a> { iter: vec::Drain<'a, T> }
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> { self.iter.next_back() }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
pub struct IntoIter<T> { iter: vec::IntoIter<T> }
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn __source(&self) -> Option<vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<T: Debug> Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IntoIter").field(&self.iter.as_slice()).finish() }
}
impl<T: Debug> Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Iter").field(&self.iter.as_slice()).finish() }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.iter.next_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { iter: self.data.into_iter() } }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> Self { BinaryHeap { data: self.data.clone() } }
}
impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> { BinaryHeap::new() }
}
impl<T: Debug> Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.iter()).finish() }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(vec: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { data: vec };
        heap.rebuild();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(arr: [T; N]) -> Self { Self::from_iter(arr) }
}
impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> { heap.data }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> { BinaryHeap::from(iter.into_iter().collect::<Vec<_>>()) }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let start = self.len();
        self.data.extend(iter);
        self.rebuild_tail(start);
    }
    fn extend_one(&mut self, item: T) { self.push(item); }
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { self.extend(iter.into_iter().cloned()); }
}

//! `BinaryHeap`: the greatest first.
use crate::prelude::v1::*;
use crate::fmt;
use crate::iter::FusedIterator;
use crate::ops::{Deref, DerefMut};
use crate::vec;

#[rustc_diagnostic_item = "BinaryHeap"]
pub struct BinaryHeap<T> { data: Vec<T> }
impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> { BinaryHeap { data: Vec::with_capacity(capacity) } }
    pub fn push(&mut self, item: T) {
        let old_len = self.data.len();
        self.data.push(item);
        self.sift_up(0, old_len);
    }
    pub fn pop(&mut self) -> Option<T> {
        let mut item = self.data.pop()?;
        if !self.data.is_empty() {
            crate::mem::swap(&mut item, &mut self.data[0]);
            self.sift_down_to_bottom();
        }
        Some(item)
    }
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> { if self.data.is_empty() { None } else { Some(PeekMut { heap: self, changed: false }) } }
    fn sift_up(&mut self, start: usize, mut pos: usize) -> usize {
        while pos > start {
            let parent = (pos - 1) / 2;
            if self.data[pos] <= self.data[parent] { break; }
            self.data.swap(pos, parent);
            pos = parent;
        }
        pos
    }
    fn sift_down_range(&mut self, mut pos: usize, end: usize) {
        loop {
            let mut child = 2 * pos + 1;
            if child >= end { return; }
            if child + 1 < end && self.data[child] <= self.data[child + 1] { child += 1; }
            if self.data[pos] >= self.data[child] { return; }
            self.data.swap(pos, child);
            pos = child;
        }
    }
    /// Takes the first element all the way down, then up to its place: fewer comparisons.
    fn sift_down_to_bottom(&mut self) {
        let end = self.data.len();
        let mut pos = 0;
        let mut child = 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] { child += 1; }
            self.data.swap(pos, child);
            pos = child;
            child = 2 * pos + 1;
        }
        self.sift_up(0, pos);
    }
    fn rebuild(&mut self) {
        let mut n = self.data.len() / 2;
        while n > 0 {
            n -= 1;
            let end = self.data.len();
            self.sift_down_range(n, end);
        }
    }
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.data.len();
        while end > 1 {
            end -= 1;
            self.data.swap(0, end);
            self.sift_down_range(0, end);
        }
        self.into_vec()
    }
    pub fn append(&mut self, other: &mut Self) {
        if self.len() < other.len() { crate::mem::swap(self, other); }
        self.data.append(&mut other.data);
        self.rebuild();
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        self.data.retain(f);
        self.rebuild();
    }
}
impl<T> BinaryHeap<T> {
    pub fn iter(&self) -> crate::slice::Iter<'_, T> { self.data.iter() }
    pub fn peek(&self) -> Option<&T> { self.data.get(0) }
    pub fn capacity(&self) -> usize { self.data.capacity() }
    pub fn reserve(&mut self, additional: usize) { self.data.reserve(additional); }
    pub fn shrink_to_fit(&mut self) { self.data.shrink_to_fit(); }
    pub fn into_vec(self) -> Vec<T> { self.data }
    pub fn as_slice(&self) -> &[T] { self.data.as_slice() }
    pub fn len(&self) -> usize { self.data.len() }
    pub fn is_empty(&self) -> bool { self.data.is_empty() }
    pub fn drain(&mut self) -> vec::Drain<'_, T> { self.data.drain(..) }
    pub fn clear(&mut self) { self.data.clear(); }
}
pub struct PeekMut<'a, T: 'a + Ord> { heap: &'a mut BinaryHeap<T>, changed: bool }
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(mut this: PeekMut<'a, T>) -> T {
        if this.changed {
            let end = this.heap.data.len();
            this.heap.sift_down_range(0, end);
            this.changed = false;
        }
        this.heap.pop().unwrap()
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        if self.changed {
            let end = self.heap.data.len();
            self.heap.sift_down_range(0, end);
        }
    }
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { &self.heap.data[0] }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.heap.data[0]
    }
}
impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> Self { BinaryHeap { data: self.data.clone() } }
}
impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> { BinaryHeap::new() }
}
impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
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
    fn from(arr: [T; N]) -> Self { BinaryHeap::from(Vec::from(arr)) }
}
impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> { heap.data }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> { BinaryHeap::from(iter.into_iter().collect::<Vec<T>>()) }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter { self.push(x); }
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { iter: self.data.into_iter() } }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
    fn into_iter(self) -> crate::slice::Iter<'a, T> { self.iter() }
}
#[derive(Clone)]
pub struct IntoIter<T> { iter: vec::IntoIter<T> }
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn __trusted_len(&self) -> bool { true }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.iter.next_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}

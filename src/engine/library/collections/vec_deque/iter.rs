//! The iterators of `VecDeque`.
use super::VecDeque;
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::mem;
use crate::slice;

pub struct Iter<'a, T: 'a> { i1: slice::Iter<'a, T>, i2: slice::Iter<'a, T> }
pub struct IterMut<'a, T: 'a> { i1: slice::IterMut<'a, T>, i2: slice::IterMut<'a, T> }
pub struct IntoIter<T> { inner: VecDeque<T> }

macro_rules! ring_iterators {
    ($($Name:ident $Item:ty;)*) => {
        $(
            impl<'a, T> $Name<'a, T> {
                pub(super) fn new(i1: slice::$Name<'a, T>, i2: slice::$Name<'a, T>) -> Self { $Name { i1, i2 } }
            }
            impl<'a, T> Iterator for $Name<'a, T> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    match self.i1.next() {
                        Some(x) => Some(x),
                        None => {
                            mem::swap(&mut self.i1, &mut self.i2);
                            self.i1.next()
                        }
                    }
                }
                fn size_hint(&self) -> (usize, Option<usize>) {
                    let n = self.i1.len() + self.i2.len();
                    (n, Some(n))
                }
                fn __trusted_len(&self) -> bool { true }
            }
            impl<'a, T> DoubleEndedIterator for $Name<'a, T> {
                fn next_back(&mut self) -> Option<$Item> {
                    match self.i2.next_back() {
                        Some(x) => Some(x),
                        None => {
                            mem::swap(&mut self.i1, &mut self.i2);
                            self.i2.next_back()
                        }
                    }
                }
            }
            impl<T> ExactSizeIterator for $Name<'_, T> {}
            impl<T> FusedIterator for $Name<'_, T> {}
        )*
    };
}
ring_iterators! { Iter &'a T; IterMut &'a mut T; }
impl<T> Default for Iter<'_, T> {
    fn default() -> Self { Iter::new(Default::default(), Default::default()) }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self { IterMut::new(Default::default(), Default::default()) }
}
impl<T: Debug> Debug for IterMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IterMut").field(&self.i1.as_slice()).field(&self.i2.as_slice()).finish() }
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { i1: self.i1.clone(), i2: self.i2.clone() } }
}
impl<T: Debug> Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Iter").field(&self.i1.as_slice()).field(&self.i2.as_slice()).finish() }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.inner.pop_front() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.inner.len(), Some(self.inner.len())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.inner.pop_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self { IntoIter { inner: self.inner.clone() } }
}
impl<T: Debug> Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IntoIter").field(&self.inner).finish() }
}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self } }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() }
}

/// Takes positions `start..end` out; the shorter part beside them moves at the end.
pub struct Drain<'a, T: 'a> {
    deque: &'a mut VecDeque<T>,
    start: usize,
    end: usize,
    /// What is still to be given.
    next: usize,
    last: usize,
    old_len: usize,
}
impl<'a, T> Drain<'a, T> {
    pub(super) fn new(deque: &'a mut VecDeque<T>, start: usize, end: usize) -> Self {
        let old_len = deque.len;
        deque.len = start;
        Drain { deque, start, end, next: start, last: end, old_len }
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.next == self.last { return None; }
        self.next += 1;
        Some(unsafe { crate::ptr::read(self.deque.at(self.next - 1)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.last - self.next, Some(self.last - self.next)) }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.next == self.last { return None; }
        self.last -= 1;
        Some(unsafe { crate::ptr::read(self.deque.at(self.last)) })
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        while let Some(value) = self.next() { drop(value); }
        let (head_len, tail_len, gap) = (self.start, self.old_len - self.end, self.end - self.start);
        if head_len < tail_len {
            let mut i = head_len;
            while i > 0 {
                i -= 1;
                unsafe { crate::ptr::copy(self.deque.at(i) as *const T, self.deque.at(i + gap), 1); }
            }
        } else {
            let mut i = self.end;
            while i < self.old_len {
                unsafe { crate::ptr::copy(self.deque.at(i) as *const T, self.deque.at(i - gap), 1); }
                i += 1;
            }
        }
        self.deque.len = head_len + tail_len;
        if self.deque.len == 0 { self.deque.head = 0; } else if head_len < tail_len { self.deque.head = self.deque.slot(gap); }
    }
}

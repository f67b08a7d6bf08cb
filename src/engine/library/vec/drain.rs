//! Taking a part out of a vector.
use crate::fmt;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr;
use crate::slice;

pub struct Drain<'a, T: 'a> {
    pub(super) tail_start: usize,
    pub(super) tail_len: usize,
    iter: slice::Iter<'a, T>,
    pub(super) vec: *mut Vec<T>,
    marker: PhantomData<&'a mut Vec<T>>,
}
impl<'a, T> Drain<'a, T> {
    pub(super) fn new(vec: &'a mut Vec<T>, start: usize, end: usize) -> Drain<'a, T> {
        let len = vec.len();
        unsafe {
            vec.set_len(start);
            let part = slice::from_raw_parts(vec.as_ptr().add(start), end - start);
            Drain { tail_start: end, tail_len: len - end, iter: part.iter(), vec, marker: PhantomData }
        }
    }
    pub fn as_slice(&self) -> &[T] { self.iter.as_slice() }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() { Some(x) => Some(unsafe { ptr::read(x) }), None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn __trusted_len(&self) -> bool { true }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() { Some(x) => Some(unsafe { ptr::read(x) }), None => None }
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}
impl<T: fmt::Debug> fmt::Debug for Drain<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Drain").field(&self.iter.as_slice()).finish() }
}
/// Puts the tail back, also when dropping a drained value unwinds.
struct Tail<T> { vec: *mut Vec<T>, start: usize, len: usize }
impl<T> Drop for Tail<T> {
    fn drop(&mut self) {
        if self.len == 0 { return; }
        unsafe {
            let vec = &mut *self.vec;
            let to = vec.len();
            if self.start != to {
                let base = vec.as_mut_ptr();
                ptr::copy(base.add(self.start) as *const T, base.add(to), self.len);
            }
            vec.set_len(to + self.len);
        }
    }
}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        let _tail = Tail { vec: self.vec, start: self.tail_start, len: self.tail_len };
        let rest = self.iter.as_slice();
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(rest.as_ptr() as *mut T, rest.len())); }
        self.iter = (&[]).into_iter();
    }
}

//! `Iter` and `IterMut`.
use crate::fmt;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr::{self, NonNull};
use super::{from_raw_parts, from_raw_parts_mut};

#[rustc_diagnostic_item = "SliceIter"]
pub struct Iter<'a, T: 'a> {
    ptr: NonNull<T>,
    /// One past the last element; for zero-sized elements the address is what is left.
    end_or_len: *const T,
    _marker: PhantomData<&'a T>,
}
pub struct IterMut<'a, T: 'a> {
    ptr: NonNull<T>,
    end_or_len: *mut T,
    _marker: PhantomData<&'a mut T>,
}
unsafe impl<T: Sync> Sync for Iter<'_, T> {}
unsafe impl<T: Sync> Send for Iter<'_, T> {}
unsafe impl<T: Sync> Sync for IterMut<'_, T> {}
unsafe impl<T: Send> Send for IterMut<'_, T> {}
impl<'a, T> Iter<'a, T> {
    pub(super) fn new(slice: &'a [T]) -> Self {
        let start = slice.as_ptr();
        let len = slice.len();
        let end_or_len = if size_of::<T>() == 0 { ptr::without_provenance(len) } else { unsafe { start.add(len) } };
        unsafe { Iter { ptr: NonNull::new_unchecked(start as *mut T), end_or_len, _marker: PhantomData } }
    }
    pub fn as_slice(&self) -> &'a [T] { unsafe { from_raw_parts(self.ptr.as_ptr() as *const T, self.left()) } }
}
impl<'a, T> IterMut<'a, T> {
    pub(super) fn new(slice: &'a mut [T]) -> Self {
        let len = slice.len();
        let start = slice.as_mut_ptr();
        let end_or_len = if size_of::<T>() == 0 { ptr::without_provenance_mut(len) } else { unsafe { start.add(len) } };
        unsafe { IterMut { ptr: NonNull::new_unchecked(start), end_or_len, _marker: PhantomData } }
    }
    pub fn into_slice(self) -> &'a mut [T] { unsafe { from_raw_parts_mut(self.ptr.as_ptr(), self.left()) } }
    pub fn as_slice(&self) -> &[T] { unsafe { from_raw_parts(self.ptr.as_ptr() as *const T, self.left()) } }
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { ptr: self.ptr, end_or_len: self.end_or_len, _marker: self._marker } }
}
impl<T> AsRef<[T]> for Iter<'_, T> {
    fn as_ref(&self) -> &[T] { self.as_slice() }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self { IterMut::new(&mut []) }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self { Iter::new(&[]) }
}
macro_rules! slice_iterator {
    ($Iter:ident $Ptr:ty, $Item:ty, |$p:ident| $reference:expr, $empty:ident) => {
        impl<'a, T> $Iter<'a, T> {
            fn left(&self) -> usize {
                if size_of::<T>() == 0 { self.end_or_len.addr() } else { unsafe { self.end_or_len.offset_from_unsigned(self.ptr.as_ptr() as *const T) } }
            }
        }
        impl<'a, T> Iterator for $Iter<'a, T> {
            type Item = $Item;
            fn next(&mut self) -> Option<$Item> {
                if size_of::<T>() == 0 {
                    let left = self.end_or_len.addr();
                    if left == 0 { return None; }
                    self.end_or_len = ptr::$empty(left - 1);
                    let $p = self.ptr.as_ptr();
                    Some(unsafe { $reference })
                } else {
                    let $p = self.ptr.as_ptr();
                    if $p as $Ptr == self.end_or_len { return None; }
                    unsafe {
                        self.ptr = NonNull::new_unchecked($p.add(1));
                        Some($reference)
                    }
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = self.left();
                (n, Some(n))
            }
            fn __trusted_len(&self) -> bool { true }
            fn count(self) -> usize { self.left() }
            fn nth(&mut self, n: usize) -> Option<$Item> {
                let left = self.left();
                let skip = if n < left { n } else { left };
                if size_of::<T>() == 0 { self.end_or_len = ptr::$empty(left - skip); } else {
                    unsafe { self.ptr = NonNull::new_unchecked(self.ptr.as_ptr().add(skip)); }
                }
                self.next()
            }
            fn last(mut self) -> Option<$Item> { self.next_back() }
        }
        impl<'a, T> DoubleEndedIterator for $Iter<'a, T> {
            fn next_back(&mut self) -> Option<$Item> {
                if size_of::<T>() == 0 {
                    let left = self.end_or_len.addr();
                    if left == 0 { return None; }
                    self.end_or_len = ptr::$empty(left - 1);
                    let $p = self.ptr.as_ptr();
                    Some(unsafe { $reference })
                } else {
                    if self.ptr.as_ptr() as $Ptr == self.end_or_len { return None; }
                    unsafe {
                        self.end_or_len = self.end_or_len.sub(1);
                        let $p = self.end_or_len;
                        Some($reference)
                    }
                }
            }
            fn nth_back(&mut self, n: usize) -> Option<$Item> {
                let left = self.left();
                let skip = if n < left { n } else { left };
                if size_of::<T>() == 0 { self.end_or_len = ptr::$empty(left - skip); } else {
                    unsafe { self.end_or_len = self.end_or_len.sub(skip); }
                }
                self.next_back()
            }
        }
        impl<T> ExactSizeIterator for $Iter<'_, T> {}
        impl<T> FusedIterator for $Iter<'_, T> {}
    };
}
slice_iterator! { Iter *const T, &'a T, |p| &*p, without_provenance }
slice_iterator! { IterMut *mut T, &'a mut T, |p| &mut *p, without_provenance_mut }
impl<T: fmt::Debug> fmt::Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Iter").field(&self.as_slice()).finish() }
}
impl<T: fmt::Debug> fmt::Debug for IterMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IterMut").field(&self.as_slice()).finish() }
}
impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() }
}

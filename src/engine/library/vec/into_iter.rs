//! A vector as an iterator over its values.
use super::from_iter::SourceBuffer;
use super::RawVec;
use crate::fmt;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::mem::ManuallyDrop;
use crate::ptr::{self, NonNull};
use crate::slice;

#[rustc_diagnostic_item = "vec_IntoIter"]
pub struct IntoIter<T> {
    pub(super) buf: NonNull<T>,
    pub(super) phantom: PhantomData<T>,
    pub(super) cap: usize,
    pub(super) ptr: NonNull<T>,
    /// One past the last value; for zero-sized values the address is counted.
    pub(super) end: *const T,
}
unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}
impl<T> IntoIter<T> {
    fn left(&self) -> usize {
        if size_of::<T>() == 0 { self.end.addr() - self.ptr.as_ptr().addr() } else { unsafe { self.end.offset_from_unsigned(self.ptr.as_ptr() as *const T) } }
    }
    pub fn as_slice(&self) -> &[T] { unsafe { slice::from_raw_parts(self.ptr.as_ptr() as *const T, self.left()) } }
    pub fn as_mut_slice(&mut self) -> &mut [T] { unsafe { slice::from_raw_parts_mut(self.ptr.as_ptr(), self.left()) } }
}
impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let mut me = ManuallyDrop::new(self);
        let begin = me.as_mut_ptr();
        let len = me.len();
        let cap = if size_of::<T>() == 0 { 0 } else { me.capacity() };
        unsafe {
            let end = if size_of::<T>() == 0 { ptr::without_provenance(begin.addr() + len) } else { begin.add(len) as *const T };
            IntoIter { buf: NonNull::new_unchecked(begin), phantom: PhantomData, cap, ptr: NonNull::new_unchecked(begin), end }
        }
    }
}
impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> slice::Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;
    fn into_iter(self) -> slice::IterMut<'a, T> { self.iter_mut() }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let p = self.ptr.as_ptr();
        if p as *const T == self.end { return None; }
        unsafe {
            if size_of::<T>() == 0 {
                self.end = ptr::without_provenance(self.end.addr() - 1);
                Some(ptr::read(NonNull::<T>::dangling().as_ptr() as *const T))
            } else {
                self.ptr = NonNull::new_unchecked(p.add(1));
                Some(ptr::read(p as *const T))
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
    fn __source(&self) -> Option<SourceBuffer> {
        Some(SourceBuffer { ptr: self.buf.as_ptr() as *mut u8, capacity: self.cap, size: size_of::<T>(), align: align_of::<T>(), read: unsafe { (self.ptr.as_ptr() as *const u8).offset_from_unsigned(self.buf.as_ptr() as *const u8) }, left: self.left() })
    }
    fn __release_source(&mut self) {
        unsafe {
            let rest = ptr::slice_from_raw_parts_mut(self.ptr.as_ptr(), self.left());
            self.cap = 0;
            self.buf = NonNull::dangling();
            self.ptr = NonNull::dangling();
            self.end = self.ptr.as_ptr() as *const T;
            ptr::drop_in_place(rest);
        }
    }
    fn count(self) -> usize { self.left() }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.ptr.as_ptr() as *const T == self.end { return None; }
        unsafe {
            if size_of::<T>() == 0 {
                self.end = ptr::without_provenance(self.end.addr() - 1);
                Some(ptr::read(NonNull::<T>::dangling().as_ptr() as *const T))
            } else {
                self.end = self.end.sub(1);
                Some(ptr::read(self.end))
            }
        }
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self { self.as_slice().to_vec().into_iter() }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self { Vec::new().into_iter() }
}
impl<T> AsRef<[T]> for IntoIter<T> {
    fn as_ref(&self) -> &[T] { self.as_slice() }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IntoIter").field(&self.as_slice()).finish() }
}
unsafe impl<#[may_dangle] T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        unsafe {
            let _memory: RawVec<T> = RawVec::from_raw_parts(self.buf.as_ptr(), self.cap);
            ptr::drop_in_place(self.as_mut_slice());
        }
    }
}

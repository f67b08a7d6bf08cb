//! `VecDeque`: a ring buffer.
use crate::prelude::v1::*;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::iter::{Chain, FusedIterator};
use crate::ops::{Index, IndexMut, Range, RangeBounds};
use crate::ptr;
use crate::slice;
use crate::vec::RawVec;

#[rustc_diagnostic_item = "VecDeque"]
pub struct VecDeque<T> {
    /// Position of the first element in the buffer.
    head: usize,
    len: usize,
    buf: RawVec<T>,
}
impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> { VecDeque { head: 0, len: 0, buf: RawVec::new() } }
    pub fn with_capacity(capacity: usize) -> VecDeque<T> { VecDeque { head: 0, len: 0, buf: RawVec::with_capacity(capacity) } }
    /// Buffer position of an element.
    fn physical(&self, index: usize) -> usize {
        let at = self.head.wrapping_add(index);
        let capacity = self.buf.capacity();
        if at >= capacity { at - capacity } else { at }
    }
    fn at(&self, index: usize) -> *mut T { unsafe { self.buf.ptr().add(self.physical(index)) } }
    /// Room for `additional` more; elements that wrapped around are put where the ring goes on.
    fn grow_for(&mut self, additional: usize, exact: bool) {
        let old = self.buf.capacity();
        if exact { self.buf.reserve_exact(self.len, additional); } else { self.buf.reserve(self.len, additional); }
        let new = self.buf.capacity();
        if new == old || self.head <= old - self.len { return; }
        let head_len = old - self.head;
        let tail_len = self.len - head_len;
        let p = self.buf.ptr();
        unsafe {
            if head_len > tail_len && new - old >= tail_len {
                ptr::copy_nonoverlapping(p as *const T, p.add(old), tail_len);
            } else {
                let new_head = new - head_len;
                ptr::copy(p.add(self.head) as *const T, p.add(new_head), head_len);
                self.head = new_head;
            }
        }
    }
    pub fn capacity(&self) -> usize { self.buf.capacity() }
    pub fn reserve(&mut self, additional: usize) { if self.buf.capacity() - self.len < additional { self.grow_for(additional, false); } }
    pub fn reserve_exact(&mut self, additional: usize) { if self.buf.capacity() - self.len < additional { self.grow_for(additional, true); } }
    pub fn shrink_to_fit(&mut self) {
        if self.len < self.buf.capacity() {
            self.make_contiguous();
            let p = self.buf.ptr();
            unsafe { ptr::copy(p.add(self.head) as *const T, p, self.len); }
            self.head = 0;
            self.buf.shrink(self.len);
        }
    }
    pub const fn len(&self) -> usize { self.len }
    pub const fn is_empty(&self) -> bool { self.len == 0 }
    pub fn get(&self, index: usize) -> Option<&T> { if index < self.len { unsafe { Some(&*self.at(index)) } } else { None } }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> { if index < self.len { unsafe { Some(&mut *self.at(index)) } } else { None } }
    pub fn front(&self) -> Option<&T> { self.get(0) }
    pub fn front_mut(&mut self) -> Option<&mut T> { self.get_mut(0) }
    pub fn back(&self) -> Option<&T> { self.get(self.len.wrapping_sub(1)) }
    pub fn back_mut(&mut self) -> Option<&mut T> { self.get_mut(self.len.wrapping_sub(1)) }
    pub fn push_back(&mut self, value: T) {
        if self.len == self.buf.capacity() { self.grow_for(1, false); }
        unsafe { ptr::write(self.at(self.len), value); }
        self.len += 1;
    }
    pub fn push_front(&mut self, value: T) {
        if self.len == self.buf.capacity() { self.grow_for(1, false); }
        self.head = if self.head == 0 { self.buf.capacity() - 1 } else { self.head - 1 };
        self.len += 1;
        unsafe { ptr::write(self.at(0), value); }
    }
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 { return None; }
        let value = unsafe { ptr::read(self.at(0) as *const T) };
        self.head = self.physical(1);
        self.len -= 1;
        Some(value)
    }
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 { return None; }
        self.len -= 1;
        Some(unsafe { ptr::read(self.at(self.len) as *const T) })
    }
    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len);
        assert!(j < self.len);
        unsafe { ptr::swap(self.at(i), self.at(j)) }
    }
    pub fn as_slices(&self) -> (&[T], &[T]) {
        let first = self.buf.capacity() - self.head;
        let p = self.buf.ptr() as *const T;
        unsafe {
            if self.len <= first { (slice::from_raw_parts(p.add(self.head), self.len), slice::from_raw_parts(p, 0)) }
            else { (slice::from_raw_parts(p.add(self.head), first), slice::from_raw_parts(p, self.len - first)) }
        }
    }
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let first = self.buf.capacity() - self.head;
        let p = self.buf.ptr();
        unsafe {
            if self.len <= first { (slice::from_raw_parts_mut(p.add(self.head), self.len), slice::from_raw_parts_mut(p, 0)) }
            else { (slice::from_raw_parts_mut(p.add(self.head), first), slice::from_raw_parts_mut(p, self.len - first)) }
        }
    }
    pub fn make_contiguous(&mut self) -> &mut [T] {
        if size_of::<T>() == 0 { self.head = 0; }
        let capacity = self.buf.capacity();
        if self.len > capacity - self.head {
            let p = self.buf.ptr();
            let all = unsafe { slice::from_raw_parts_mut(p, capacity) };
            all.rotate_left(self.head);
            self.head = 0;
        }
        unsafe { slice::from_raw_parts_mut(self.buf.ptr().add(self.head), self.len) }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        let (a, b) = self.as_slices();
        Iter { inner: a.iter().chain(b.iter()), len: self.len }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let len = self.len;
        let (a, b) = self.as_mut_slices();
        IterMut { inner: a.iter_mut().chain(b.iter_mut()), len }
    }
    pub fn clear(&mut self) {
        self.truncate(0);
        self.head = 0;
    }
    pub fn truncate(&mut self, len: usize) {
        while self.len > len { self.pop_back(); }
    }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq {
        let (a, b) = self.as_slices();
        a.contains(x) || b.contains(x)
    }
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len, "index out of bounds");
        self.push_back(value);
        let mut i = self.len - 1;
        while i > index {
            self.swap(i, i - 1);
            i -= 1;
        }
    }
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.len { return None; }
        let mut i = index;
        while i + 1 < self.len {
            self.swap(i, i + 1);
            i += 1;
        }
        self.pop_back()
    }
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        let length = self.len;
        if index >= length { return None; }
        self.swap(index, length - 1);
        self.pop_back()
    }
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.len { return None; }
        self.swap(index, 0);
        self.pop_front()
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        assert!(at <= self.len, "`at` out of bounds");
        let mut other = VecDeque::with_capacity(self.len - at);
        let mut i = at;
        while i < self.len {
            other.push_back(unsafe { ptr::read(self.at(i) as *const T) });
            i += 1;
        }
        self.len = at;
        other
    }
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        self.reserve(other.len);
        while let Some(x) = other.pop_front() { self.push_back(x); }
        other.head = 0;
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) { self.retain_mut(|x| f(x)); }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let len = self.len;
        let mut kept = 0;
        let mut i = 0;
        while i < len {
            if f(&mut self[i]) {
                if kept != i { self.swap(kept, i); }
                kept += 1;
            }
            i += 1;
        }
        self.truncate(kept);
    }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.resize_with(new_len, || value.clone()) }
    pub fn resize_with(&mut self, new_len: usize, mut generator: impl FnMut() -> T) {
        if new_len > self.len { self.reserve(new_len - self.len); }
        while self.len < new_len { self.push_back(generator()); }
        self.truncate(new_len);
    }
    #[track_caller]
    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len);
        let mut i = 0;
        while i < n {
            if let Some(x) = self.pop_front() { self.push_back(x); }
            i += 1;
        }
    }
    #[track_caller]
    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len);
        let mut i = 0;
        while i < n {
            if let Some(x) = self.pop_back() { self.push_front(x); }
            i += 1;
        }
    }
    #[track_caller]
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> crate::iter::Take<crate::iter::Skip<Iter<'_, T>>> {
        let Range { start, end } = slice::range(range, self.len);
        self.iter().skip(start).take(end - start)
    }
    /// Differs from std: the drained values are collected at once.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let Range { start, end } = slice::range(range, self.len);
        let mut tail = self.split_off(end);
        let taken = self.split_off(start);
        self.append(&mut tail);
        Drain { inner: taken.into_iter(), marker: crate::marker::PhantomData }
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.binary_search_by(|e| e.cmp(x)) }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let (front, back) = self.as_slices();
        match back.first().map(|elem| f(elem)) {
            Some(Ordering::Equal) => Ok(front.len()),
            Some(Ordering::Less) => match back.binary_search_by(f) { Ok(i) => Ok(i + front.len()), Err(i) => Err(i + front.len()) },
            _ => front.binary_search_by(f),
        }
    }
}
impl<T> Drop for VecDeque<T> {
    fn drop(&mut self) {
        let (a, b) = self.as_mut_slices();
        let (a, b) = (a as *mut [T], b as *mut [T]);
        unsafe {
            ptr::drop_in_place(a);
            ptr::drop_in_place(b);
        }
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> Self {
        let mut deq = VecDeque::with_capacity(self.len);
        deq.extend(self.iter().cloned());
        deq
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> { VecDeque::new() }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &Self) -> bool { self.len == other.len && self.iter().eq(other.iter()) }
}
impl<T: Eq> Eq for VecDeque<T> {}
impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { self.iter().partial_cmp(other.iter()) }
}
impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &Self) -> Ordering { self.iter().cmp(other.iter()) }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len);
        for x in self { x.hash(state); }
    }
}
macro_rules! eq_with {
    ($([$($g:tt)*] $B:ty;)*) => {
        $(impl<T: PartialEq<U>, U, $($g)*> PartialEq<$B> for VecDeque<T> {
            fn eq(&self, other: &$B) -> bool { self.len == other.len() && self.iter().eq(other.iter()) }
        })*
    };
}
eq_with! { [] Vec<U>; [] &[U]; [const N: usize] [U; N]; [const N: usize] &[U; N]; }
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    #[track_caller]
    fn index(&self, index: usize) -> &T { self.get(index).expect("Out of bounds access") }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T { self.get_mut(index).expect("Out of bounds access") }
}
impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.iter()).finish() }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> { VecDeque::from(iter.into_iter().collect::<Vec<T>>()) }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        if iter.__trusted_len() { self.reserve(iter.size_hint().0); }
        while let Some(element) = iter.next() {
            if self.len == self.buf.capacity() { self.reserve(iter.size_hint().0.saturating_add(1)); }
            self.push_back(element);
        }
    }
}
impl<'a, T: 'a + Copy> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { self.extend(iter.into_iter().copied()) }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(other: Vec<T>) -> Self {
        let (ptr, len, cap) = other.into_raw_parts();
        unsafe { VecDeque { head: 0, len, buf: RawVec::from_raw_parts(ptr, cap) } }
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(mut other: VecDeque<T>) -> Self {
        other.make_contiguous();
        let other = crate::mem::ManuallyDrop::new(other);
        let p = other.buf.ptr();
        unsafe {
            if other.head != 0 { ptr::copy(p.add(other.head) as *const T, p, other.len); }
            Vec::from_raw_parts(p, other.len, other.buf.capacity())
        }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(arr: [T; N]) -> Self {
        let mut deq = VecDeque::with_capacity(N);
        for x in arr { deq.push_back(x); }
        deq
    }
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
#[derive(Clone)]
pub struct IntoIter<T> { inner: VecDeque<T> }
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.inner.pop_front() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.inner.len, Some(self.inner.len)) }
    fn __trusted_len(&self) -> bool { true }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.inner.pop_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
pub struct Drain<'a, T> { inner: IntoIter<T>, marker: crate::marker::PhantomData<&'a mut T> }
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
    fn __trusted_len(&self) -> bool { true }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> { self.inner.next_back() }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
macro_rules! ring_iterators {
    ($($Iter:ident $slice:ident $Item:ty;)*) => {
        $(
            pub struct $Iter<'a, T: 'a> { inner: Chain<slice::$slice<'a, T>, slice::$slice<'a, T>>, len: usize }
            impl<'a, T> Iterator for $Iter<'a, T> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    let x = self.inner.next()?;
                    self.len -= 1;
                    Some(x)
                }
                fn size_hint(&self) -> (usize, Option<usize>) { (self.len, Some(self.len)) }
                fn __trusted_len(&self) -> bool { true }
            }
            impl<'a, T> DoubleEndedIterator for $Iter<'a, T> {
                fn next_back(&mut self) -> Option<$Item> {
                    let x = self.inner.next_back()?;
                    self.len -= 1;
                    Some(x)
                }
            }
            impl<T> ExactSizeIterator for $Iter<'_, T> {}
            impl<T> FusedIterator for $Iter<'_, T> {}
        )*
    };
}
ring_iterators! { Iter Iter &'a T; IterMut IterMut &'a mut T; }
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { inner: self.inner.clone(), len: self.len } }
}

//! `VecDeque`: a ring in one growable block.
use crate::cmp::Ordering;
use crate::collections::{TryReserveError, TryReserveErrorKind};
use crate::mem::ManuallyDrop;
use crate::ops::{Range, RangeBounds};
use crate::ptr;
use crate::slice;
use crate::vec::RawVec;

mod iter;
mod traits;
pub use iter::{Drain, IntoIter, Iter, IterMut};

#[rustc_diagnostic_item = "VecDeque"]
#[rustc_insignificant_dtor]
pub struct VecDeque<T> {
    /// Slot of the first value.
    head: usize,
    len: usize,
    buf: RawVec<T>,
}
impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> { VecDeque { head: 0, len: 0, buf: RawVec::new() } }
    #[track_caller]
    pub fn with_capacity(capacity: usize) -> VecDeque<T> { VecDeque { head: 0, len: 0, buf: RawVec::with_capacity(capacity) } }
    fn ptr(&self) -> *mut T { self.buf.ptr() }
    /// Slot of the value at a position; positions up to the capacity have one.
    fn slot(&self, index: usize) -> usize {
        let slot = self.head.wrapping_add(index);
        let capacity = self.capacity();
        if slot >= capacity { slot.wrapping_sub(capacity) } else { slot }
    }
    fn at(&self, index: usize) -> *mut T { unsafe { self.ptr().add(self.slot(index)) } }
    /// The two stretches of the block that hold positions `range`.
    fn stretches(&self, range: Range<usize>) -> (*mut T, usize, *mut T, usize) {
        let len = range.end - range.start;
        if len == 0 { return (self.ptr(), 0, self.ptr(), 0); }
        let start = self.slot(range.start);
        let room = self.capacity() - start;
        let from = unsafe { self.ptr().add(start) };
        if len <= room { (from, len, self.ptr(), 0) } else { (from, room, self.ptr(), len - room) }
    }
    /// Makes the ring whole after the block has grown from `old` slots.
    fn unroll(&mut self, old: usize) {
        if self.head <= old - self.len { return; }
        let new = self.capacity();
        let head_len = old - self.head;
        let tail_len = self.len - head_len;
        unsafe {
            if head_len > tail_len && new - old >= tail_len {
                ptr::copy_nonoverlapping(self.ptr() as *const T, self.ptr().add(old), tail_len);
            } else {
                let head = new - head_len;
                ptr::copy(self.ptr().add(self.head) as *const T, self.ptr().add(head), head_len);
                self.head = head;
            }
        }
    }
    #[track_caller]
    fn grow(&mut self) {
        let old = self.capacity();
        self.buf.grow_one();
        self.unroll(old);
    }
    pub fn capacity(&self) -> usize { self.buf.capacity() }
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        let old = self.capacity();
        if self.len.checked_add(additional).expect("capacity overflow") > old {
            self.buf.reserve(self.len, additional);
            self.unroll(old);
        }
    }
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        let old = self.capacity();
        if self.len.checked_add(additional).expect("capacity overflow") > old {
            self.buf.reserve_exact(self.len, additional);
            self.unroll(old);
        }
    }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.try_reserve_as(additional, false) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.try_reserve_as(additional, true) }
    fn try_reserve_as(&mut self, additional: usize, exact: bool) -> Result<(), TryReserveError> {
        let old = self.capacity();
        if self.len.checked_add(additional).ok_or(TryReserveErrorKind::CapacityOverflow)? > old {
            if exact { self.buf.try_reserve_exact(self.len, additional)?; } else { self.buf.try_reserve(self.len, additional)?; }
            self.unroll(old);
        }
        Ok(())
    }
    pub fn shrink_to_fit(&mut self) { self.shrink_to(0) }
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let wanted = if min_capacity > self.len { min_capacity } else { self.len };
        if wanted >= self.capacity() { return; }
        let end = self.head + self.len;
        let end_outside = end > wanted && end <= self.capacity();
        unsafe {
            if self.len == 0 {
                self.head = 0;
            } else if end_outside && self.head >= wanted {
                ptr::copy_nonoverlapping(self.at(0) as *const T, self.ptr(), self.len);
                self.head = 0;
            } else if end_outside {
                ptr::copy_nonoverlapping(self.ptr().add(wanted) as *const T, self.ptr(), end - wanted);
            } else if end > self.capacity() {
                let head_len = self.capacity() - self.head;
                ptr::copy(self.at(0) as *const T, self.ptr().add(wanted - head_len), head_len);
                self.head = wanted - head_len;
            }
        }
        self.buf.shrink(wanted);
    }
    pub fn get(&self, index: usize) -> Option<&T> { if index < self.len { Some(unsafe { &*self.at(index) }) } else { None } }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> { if index < self.len { Some(unsafe { &mut *self.at(index) }) } else { None } }
    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len());
        assert!(j < self.len());
        unsafe { ptr::swap(self.at(i), self.at(j)) }
    }
    pub const fn len(&self) -> usize { self.len }
    pub const fn is_empty(&self) -> bool { self.len == 0 }
    pub fn as_slices(&self) -> (&[T], &[T]) {
        let (a, n, b, m) = self.stretches(0..self.len);
        unsafe { (slice::from_raw_parts(a, n), slice::from_raw_parts(b, m)) }
    }
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let (a, n, b, m) = self.stretches(0..self.len);
        unsafe { (slice::from_raw_parts_mut(a, n), slice::from_raw_parts_mut(b, m)) }
    }
    pub fn iter(&self) -> Iter<'_, T> {
        let (a, b) = self.as_slices();
        Iter::new(a.iter(), b.iter())
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let (a, b) = self.as_mut_slices();
        IterMut::new(a.iter_mut(), b.iter_mut())
    }
    #[track_caller]
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T> {
        let (a, n, b, m) = self.stretches(slice::range(range, self.len));
        unsafe { Iter::new(slice::from_raw_parts(a, n).iter(), slice::from_raw_parts(b, m).iter()) }
    }
    #[track_caller]
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> IterMut<'_, T> {
        let (a, n, b, m) = self.stretches(slice::range(range, self.len));
        unsafe { IterMut::new(slice::from_raw_parts_mut(a, n).iter_mut(), slice::from_raw_parts_mut(b, m).iter_mut()) }
    }
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let Range { start, end } = slice::range(range, self.len);
        Drain::new(self, start, end)
    }
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len { return; }
        let (a, n, b, m) = self.stretches(len..self.len);
        self.len = len;
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(a, n));
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(b, m));
        }
    }
    pub fn clear(&mut self) {
        self.truncate(0);
        self.head = 0;
    }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq {
        let (a, b) = self.as_slices();
        a.contains(x) || b.contains(x)
    }
    pub fn front(&self) -> Option<&T> { self.get(0) }
    pub fn front_mut(&mut self) -> Option<&mut T> { self.get_mut(0) }
    pub fn back(&self) -> Option<&T> { self.get(self.len.wrapping_sub(1)) }
    pub fn back_mut(&mut self) -> Option<&mut T> { self.get_mut(self.len.wrapping_sub(1)) }
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 { return None; }
        let old = self.at(0);
        self.head = self.slot(1);
        self.len -= 1;
        Some(unsafe { ptr::read(old) })
    }
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 { return None; }
        self.len -= 1;
        Some(unsafe { ptr::read(self.at(self.len)) })
    }
    pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let first = self.front_mut()?;
        if predicate(first) { self.pop_front() } else { None }
    }
    pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.back_mut()?;
        if predicate(last) { self.pop_back() } else { None }
    }
    #[track_caller]
    pub fn push_front(&mut self, value: T) { self.push_front_mut(value); }
    #[track_caller]
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        if self.len == self.capacity() { self.grow(); }
        self.head = self.slot(self.capacity() - 1);
        self.len += 1;
        unsafe {
            ptr::write(self.at(0), value);
            &mut *self.at(0)
        }
    }
    #[track_caller]
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        self.push_back(value);
        unsafe { &mut *self.at(self.len - 1) }
    }
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        self.insert(index, value);
        unsafe { &mut *self.at(index) }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "vec_deque_push_back"]
    pub fn push_back(&mut self, value: T) {
        if self.len == self.capacity() { self.grow(); }
        unsafe { ptr::write(self.at(self.len), value); }
        self.len += 1;
    }
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.len { return None; }
        if index != 0 { self.swap(index, 0); }
        self.pop_front()
    }
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        if index >= self.len { return None; }
        if index != self.len - 1 { self.swap(index, self.len - 1); }
        self.pop_back()
    }
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len, "index out of bounds");
        if self.len == self.capacity() { self.grow(); }
        unsafe {
            if self.len - index < index {
                let mut i = self.len;
                while i > index {
                    ptr::copy(self.at(i - 1) as *const T, self.at(i), 1);
                    i -= 1;
                }
            } else {
                self.head = self.slot(self.capacity() - 1);
                let mut i = 0;
                while i < index {
                    ptr::copy(self.at(i + 1) as *const T, self.at(i), 1);
                    i += 1;
                }
            }
            self.len += 1;
            ptr::write(self.at(index), value);
        }
    }
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.len { return None; }
        unsafe {
            let value = ptr::read(self.at(index));
            if self.len - 1 - index < index {
                let mut i = index;
                while i + 1 < self.len {
                    ptr::copy(self.at(i + 1) as *const T, self.at(i), 1);
                    i += 1;
                }
            } else {
                let mut i = index;
                while i > 0 {
                    ptr::copy(self.at(i - 1) as *const T, self.at(i), 1);
                    i -= 1;
                }
                self.head = self.slot(1);
            }
            self.len -= 1;
            Some(value)
        }
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Self {
        assert!(at <= self.len, "`at` out of bounds");
        let mut other = VecDeque::with_capacity(self.len - at);
        let (a, n, b, m) = self.stretches(at..self.len);
        unsafe {
            ptr::copy_nonoverlapping(a as *const T, other.ptr(), n);
            ptr::copy_nonoverlapping(b as *const T, other.ptr().add(n), m);
        }
        other.len = n + m;
        self.len = at;
        other
    }
    #[track_caller]
    pub fn append(&mut self, other: &mut Self) {
        self.reserve(other.len);
        while let Some(value) = other.pop_front() { self.push_back(value); }
        other.head = 0;
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) { self.retain_mut(|x| f(x)) }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let len = self.len;
        let mut kept = 0;
        let mut i = 0;
        while i < len {
            if f(unsafe { &mut *self.at(i) }) {
                if kept != i { self.swap(kept, i); }
                kept += 1;
            }
            i += 1;
        }
        if kept != len { self.truncate(kept); }
    }
    pub fn resize_with(&mut self, new_len: usize, mut generator: impl FnMut() -> T) {
        if new_len > self.len { self.reserve(new_len - self.len); }
        while self.len < new_len { self.push_back(generator()); }
        self.truncate(new_len);
    }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.resize_with(new_len, || value.clone()) }
    pub fn make_contiguous(&mut self) -> &mut [T] {
        if size_of::<T>() == 0 { self.head = 0; }
        if self.head > self.capacity() - self.len { self.join_ends(); }
        unsafe { slice::from_raw_parts_mut(self.at(0), self.len) }
    }
    /// Brings a ring that wraps round into one piece, with as little moving as the free slots allow.
    fn join_ends(&mut self) {
        let base = self.ptr();
        let (head, len, capacity) = (self.head, self.len, self.capacity());
        let free = capacity - len;
        let head_len = capacity - head;
        let tail_len = len - head_len;
        unsafe {
            if free >= head_len {
                ptr::copy(base as *const T, base.add(head_len), tail_len);
                ptr::copy_nonoverlapping(base.add(head) as *const T, base, head_len);
                self.head = 0;
            } else if free >= tail_len {
                ptr::copy(base.add(head) as *const T, base.add(tail_len), head_len);
                ptr::copy_nonoverlapping(base as *const T, base.add(tail_len + head_len), tail_len);
                self.head = tail_len;
            } else if head_len > tail_len {
                ptr::copy(base as *const T, base.add(free), tail_len);
                slice::from_raw_parts_mut(base.add(free), len).rotate_left(tail_len);
                self.head = free;
            } else {
                ptr::copy(base.add(head) as *const T, base.add(tail_len), head_len);
                slice::from_raw_parts_mut(base, len).rotate_right(head_len);
                self.head = 0;
            }
        }
    }
    #[track_caller]
    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len);
        if n <= self.len - n { self.front_to_back(n) } else { self.back_to_front(self.len - n) }
    }
    fn front_to_back(&mut self, count: usize) {
        let mut i = 0;
        while i < count {
            if let Some(value) = self.pop_front() { self.push_back(value); }
            i += 1;
        }
    }
    fn back_to_front(&mut self, count: usize) {
        let mut i = 0;
        while i < count {
            if let Some(value) = self.pop_back() { self.push_front(value); }
            i += 1;
        }
    }
    #[track_caller]
    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len);
        if n <= self.len - n { self.back_to_front(n) } else { self.front_to_back(self.len - n) }
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.binary_search_by(|e| e.cmp(x)) }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let (front, back) = self.as_slices();
        match back.first() {
            Some(first) if f(first) != Ordering::Greater => match back.binary_search_by(f) {
                Ok(i) => Ok(i + front.len()),
                Err(i) => Err(i + front.len()),
            },
            _ => front.binary_search_by(f),
        }
    }
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, mut f: F) -> Result<usize, usize> { self.binary_search_by(|k| f(k).cmp(b)) }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut pred: P) -> usize {
        match self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }) { Ok(i) => i, Err(i) => i }
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(other: Vec<T>) -> Self {
        let (ptr, len, capacity) = other.into_raw_parts();
        unsafe { VecDeque { head: 0, len, buf: RawVec::from_raw_parts(ptr, capacity) } }
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(mut other: VecDeque<T>) -> Self {
        other.make_contiguous();
        let other = ManuallyDrop::new(other);
        unsafe {
            let base = other.ptr();
            if other.head != 0 { ptr::copy(base.add(other.head) as *const T, base, other.len); }
            Vec::from_raw_parts(base, other.len, other.capacity())
        }
    }
}
unsafe impl<#[may_dangle] T> Drop for VecDeque<T> {
    /// Drops the values; the memory goes with `RawVec`.
    fn drop(&mut self) {
        let (a, n, b, m) = self.stretches(0..self.len);
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(a, n));
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(b, m));
        }
    }
}

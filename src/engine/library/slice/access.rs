//! Methods of slices that read and rearrange.
use super::{from_raw_parts, from_raw_parts_mut, Iter, IterMut, SliceIndex};
use crate::intrinsics;
use crate::ops::{Range, RangeBounds};
use crate::ptr;

impl<T> [T] {
    #[lang = "slice_len_fn"]
    pub const fn len(&self) -> usize { unsafe { intrinsics::transmute::<*const [T], (usize, usize)>(self as *const [T]).1 } }
    pub const fn is_empty(&self) -> bool { self.len() == 0 }
    pub const fn first(&self) -> Option<&T> { if let [first, ..] = self { Some(first) } else { None } }
    pub const fn first_mut(&mut self) -> Option<&mut T> { if let [first, ..] = self { Some(first) } else { None } }
    pub const fn split_first(&self) -> Option<(&T, &[T])> { if let [first, tail @ ..] = self { Some((first, tail)) } else { None } }
    pub const fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> { if let [first, tail @ ..] = self { Some((first, tail)) } else { None } }
    pub const fn split_last(&self) -> Option<(&T, &[T])> { if let [init @ .., last] = self { Some((last, init)) } else { None } }
    pub const fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> { if let [init @ .., last] = self { Some((last, init)) } else { None } }
    pub const fn last(&self) -> Option<&T> { if let [.., last] = self { Some(last) } else { None } }
    pub const fn last_mut(&mut self) -> Option<&mut T> { if let [.., last] = self { Some(last) } else { None } }
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> { index.get(self) }
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> { index.get_mut(self) }
    /// An index out of bounds is undefined behaviour, found as such.
    #[track_caller]
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output { match index.get(self) { Some(v) => v, None => unsafe { crate::intrinsics::unreachable() } } }
    #[track_caller]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output { match index.get_mut(self) { Some(v) => v, None => unsafe { crate::intrinsics::unreachable() } } }
    pub const fn as_ptr(&self) -> *const T { self as *const [T] as *const T }
    pub const fn as_mut_ptr(&mut self) -> *mut T { self as *mut [T] as *mut T }
    pub const fn as_ptr_range(&self) -> Range<*const T> {
        let start = self.as_ptr();
        Range { start, end: unsafe { start.add(self.len()) } }
    }
    pub const fn as_mut_ptr_range(&mut self) -> Range<*mut T> {
        let len = self.len();
        let start = self.as_mut_ptr();
        Range { start, end: unsafe { start.add(len) } }
    }
    #[track_caller]
    pub fn swap(&mut self, a: usize, b: usize) {
        let pa = &raw mut self[a];
        let pb = &raw mut self[b];
        unsafe { ptr::swap(pa, pb); }
    }
    pub fn reverse(&mut self) {
        let len = self.len();
        let mut i = 0;
        while i < len / 2 {
            self.swap(i, len - 1 - i);
            i += 1;
        }
    }
    pub fn iter(&self) -> Iter<'_, T> { Iter::new(self) }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> { IterMut::new(self) }
    #[track_caller]
    pub const fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        match self.split_at_checked(mid) { Some(pair) => pair, None => panic!("mid > len") }
    }
    #[track_caller]
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        match self.split_at_mut_checked(mid) { Some(pair) => pair, None => panic!("mid > len") }
    }
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid > self.len() { return None; }
        unsafe { Some((from_raw_parts(self.as_ptr(), mid), from_raw_parts(self.as_ptr().add(mid), self.len() - mid))) }
    }
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {
        let len = self.len();
        if mid > len { return None; }
        let p = self.as_mut_ptr();
        unsafe { Some((from_raw_parts_mut(p, mid), from_raw_parts_mut(p.add(mid), len - mid))) }
    }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq {
        for item in self {
            if *item == *x { return true; }
        }
        false
    }
    pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq {
        let n = needle.len();
        self.len() >= n && self[..n] == *needle
    }
    pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq {
        let (m, n) = (self.len(), needle.len());
        m >= n && self[m - n..] == *needle
    }
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]> where T: PartialEq { if self.starts_with(prefix) { Some(&self[prefix.len()..]) } else { None } }
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]> where T: PartialEq { if self.ends_with(suffix) { Some(&self[..self.len() - suffix.len()]) } else { None } }
    #[track_caller]
    pub fn rotate_left(&mut self, mid: usize) {
        assert!(mid <= self.len());
        self[..mid].reverse();
        self[mid..].reverse();
        self.reverse();
    }
    #[track_caller]
    pub fn rotate_right(&mut self, k: usize) {
        assert!(k <= self.len());
        let mid = self.len() - k;
        self.rotate_left(mid);
    }
    pub fn fill(&mut self, value: T) where T: Clone {
        let len = self.len();
        let mut i = 0;
        while i + 1 < len {
            self[i] = value.clone();
            i += 1;
        }
        if i < len { self[i] = value; }
    }
    pub fn fill_with<F: FnMut() -> T>(&mut self, mut f: F) {
        for el in self { *el = f(); }
    }
    #[track_caller]
    pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone {
        if self.len() != src.len() { panic!("destination and source slices have different lengths"); }
        let mut i = 0;
        while i < src.len() {
            self[i].clone_from(&src[i]);
            i += 1;
        }
    }
    #[track_caller]
    pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy {
        if self.len() != src.len() { panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", src.len(), self.len()); }
        unsafe { ptr::copy_nonoverlapping(src.as_ptr(), self.as_mut_ptr(), src.len()); }
    }
    #[track_caller]
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {
        let Range { start, end } = super::range(src, self.len());
        let count = end - start;
        assert!(dest <= self.len() - count, "dest is out of bounds");
        unsafe {
            let p = self.as_mut_ptr();
            ptr::copy(p.add(start) as *const T, p.add(dest), count);
        }
    }
    #[track_caller]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        assert!(self.len() == other.len(), "destination and source slices have different lengths");
        unsafe { ptr::swap_nonoverlapping(self.as_mut_ptr(), other.as_mut_ptr(), self.len()); }
    }
    pub fn to_vec(&self) -> Vec<T> where T: Clone {
        let mut v = Vec::with_capacity(self.len());
        v.extend_from_slice(self);
        v
    }
    pub fn into_vec(self: Box<Self>) -> Vec<T> { super::into_vec(self) }
    #[track_caller]
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy {
        if n == 0 { return Vec::new(); }
        let capacity = match self.len().checked_mul(n) { Some(c) => c, None => panic!("capacity overflow") };
        let mut buf = Vec::with_capacity(capacity);
        let mut i = 0;
        while i < n {
            buf.extend_from_slice(self);
            i += 1;
        }
        buf
    }
}
impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
    fn to_owned(&self) -> Vec<T> { self.to_vec() }
}
impl<T> Default for &[T] {
    fn default() -> Self { &[] }
}
impl<T> Default for &mut [T] {
    fn default() -> Self { &mut [] }
}
impl [u8] {
    pub const fn is_ascii(&self) -> bool {
        let mut i = 0;
        while i < self.len() {
            if self[i] >= 128 { return false; }
            i += 1;
        }
        true
    }
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        if self.len() != other.len() { return false; }
        let mut i = 0;
        while i < self.len() {
            if !self[i].eq_ignore_ascii_case(&other[i]) { return false; }
            i += 1;
        }
        true
    }
    pub fn make_ascii_uppercase(&mut self) {
        for b in self { b.make_ascii_uppercase(); }
    }
    pub fn make_ascii_lowercase(&mut self) {
        for b in self { b.make_ascii_lowercase(); }
    }
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        let mut v = self.to_vec();
        v.make_ascii_uppercase();
        v
    }
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        let mut v = self.to_vec();
        v.make_ascii_lowercase();
        v
    }
    pub fn trim_ascii_start(&self) -> &[u8] {
        let mut s = self;
        while let [first, rest @ ..] = s {
            if !first.is_ascii_whitespace() { break; }
            s = rest;
        }
        s
    }
    pub fn trim_ascii_end(&self) -> &[u8] {
        let mut s = self;
        while let [rest @ .., last] = s {
            if !last.is_ascii_whitespace() { break; }
            s = rest;
        }
        s
    }
    pub fn trim_ascii(&self) -> &[u8] { self.trim_ascii_start().trim_ascii_end() }
}

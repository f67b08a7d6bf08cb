//! Keeping some elements: `retain`, `dedup_by`, `extract_if`.
use crate::ops::{Range, RangeBounds};
use crate::ptr;

/// Elements being looked at one by one: kept ones move down over those that went.
struct Sieve<'a, T> { vec: &'a mut Vec<T>, original_len: usize, processed: usize, deleted: usize }
impl<T> Drop for Sieve<'_, T> {
    fn drop(&mut self) {
        unsafe {
            let base = self.vec.as_mut_ptr();
            if self.deleted > 0 { ptr::copy(base.add(self.processed) as *const T, base.add(self.processed - self.deleted), self.original_len - self.processed); }
            self.vec.set_len(self.original_len - self.deleted);
        }
    }
}
impl<T> Vec<T> {
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) { self.retain_mut(|elem| f(elem)); }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let original_len = self.len();
        if original_len == 0 { return; }
        unsafe { self.set_len(0); }
        let mut sieve = Sieve { vec: self, original_len, processed: 0, deleted: 0 };
        while sieve.processed < original_len {
            unsafe {
                let current = sieve.vec.as_mut_ptr().add(sieve.processed);
                if f(&mut *current) {
                    if sieve.deleted > 0 { ptr::copy_nonoverlapping(current as *const T, current.sub(sieve.deleted), 1); }
                    sieve.processed += 1;
                } else {
                    sieve.processed += 1;
                    sieve.deleted += 1;
                    ptr::drop_in_place(current);
                }
            }
        }
    }
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same_bucket: F) {
        let original_len = self.len();
        if original_len < 2 { return; }
        unsafe { self.set_len(0); }
        let mut sieve = Sieve { vec: self, original_len, processed: 1, deleted: 0 };
        while sieve.processed < original_len {
            unsafe {
                let current = sieve.vec.as_mut_ptr().add(sieve.processed);
                let kept = current.sub(sieve.deleted + 1);
                if same_bucket(&mut *current, &mut *kept) {
                    sieve.processed += 1;
                    sieve.deleted += 1;
                    ptr::drop_in_place(current);
                } else {
                    if sieve.deleted > 0 { ptr::copy_nonoverlapping(current as *const T, kept.add(1), 1); }
                    sieve.processed += 1;
                }
            }
        }
    }
    #[track_caller]
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, filter: F) -> ExtractIf<'_, T, F> {
        let original_len = self.len();
        let Range { start, end } = crate::slice::range(range, original_len);
        unsafe { self.set_len(0); }
        ExtractIf { sieve: Sieve { vec: self, original_len, processed: start, deleted: 0 }, end, pred: filter }
    }
}
pub struct ExtractIf<'a, T, F> { sieve: Sieve<'a, T>, end: usize, pred: F }
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.sieve.processed < self.end {
            unsafe {
                let current = self.sieve.vec.as_mut_ptr().add(self.sieve.processed);
                let goes = (self.pred)(&mut *current);
                self.sieve.processed += 1;
                if goes {
                    self.sieve.deleted += 1;
                    return Some(ptr::read(current as *const T));
                }
                if self.sieve.deleted > 0 { ptr::copy_nonoverlapping(current as *const T, current.sub(self.sieve.deleted), 1); }
            }
        }
        None
    }
}

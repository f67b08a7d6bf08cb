//! Ranges as iterators.
use super::FusedIterator;
use crate::intrinsics;
use crate::ops::{Range, RangeFrom, RangeInclusive};

/// Values that ranges can count through.
#[rustc_diagnostic_item = "range_step"]
pub trait Step: Clone + PartialOrd + Sized {
    fn steps_between(start: &Self, end: &Self) -> (usize, Option<usize>);
    fn forward_checked(start: Self, count: usize) -> Option<Self>;
    fn backward_checked(start: Self, count: usize) -> Option<Self>;
    fn forward(start: Self, count: usize) -> Self { Step::forward_checked(start, count).expect("overflow in `Step::forward`") }
    /// One more, known not to overflow.
    #[doc(hidden)]
    fn successor(start: &Self) -> Self;
    #[doc(hidden)]
    fn predecessor(start: &Self) -> Self;
}
macro_rules! step_impls {
    ($($t:ident $unsigned:ident)*) => {
        $(impl Step for $t {
            fn steps_between(start: &$t, end: &$t) -> (usize, Option<usize>) {
                if *start < *end {
                    let n = intrinsics::wrapping_sub(*end, *start) as $unsigned;
                    if n as u128 > usize::MAX as u128 { (usize::MAX, None) } else { (n as usize, Some(n as usize)) }
                } else { (0, if *start == *end { Some(0) } else { None }) }
            }
            fn forward_checked(start: $t, n: usize) -> Option<$t> {
                if n as u128 > $unsigned::MAX as u128 { return None; }
                let sum = intrinsics::wrapping_add(start, n as $t);
                if sum >= start { Some(sum) } else { None }
            }
            fn backward_checked(start: $t, n: usize) -> Option<$t> {
                if n as u128 > $unsigned::MAX as u128 { return None; }
                let difference = intrinsics::wrapping_sub(start, n as $t);
                if difference <= start { Some(difference) } else { None }
            }
            #[allow(arithmetic_overflow)]
            fn forward(start: $t, n: usize) -> $t {
                match Self::forward_checked(start, n) { Some(x) => x, None => $t::MAX + 1 }
            }
            fn successor(start: &$t) -> $t { intrinsics::wrapping_add(*start, 1) }
            fn predecessor(start: &$t) -> $t { intrinsics::wrapping_sub(*start, 1) }
        })*
    };
}
step_impls! { u8 u8 u16 u16 u32 u32 u64 u64 u128 u128 usize usize i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize }
impl Step for char {
    fn steps_between(start: &char, end: &char) -> (usize, Option<usize>) {
        let (start, end) = (*start as u32, *end as u32);
        if start <= end {
            let count = end - start;
            let count = if start < 0xD800 && 0xDFFF < end { count - 0x800 } else { count };
            (count as usize, Some(count as usize))
        } else { (0, None) }
    }
    fn forward_checked(start: char, count: usize) -> Option<char> {
        let start = start as u32;
        let mut res = u32::forward_checked(start, count)?;
        if start < 0xD800 && 0xD800 <= res { res = u32::forward_checked(res, 0x800)?; }
        crate::char::from_u32(res)
    }
    fn backward_checked(start: char, count: usize) -> Option<char> {
        let start = start as u32;
        let mut res = u32::backward_checked(start, count)?;
        if start > 0xDFFF && 0xDFFF >= res { res = u32::backward_checked(res, 0x800)?; }
        crate::char::from_u32(res)
    }
    fn successor(start: &char) -> char {
        let c = *start as u32;
        unsafe { crate::char::from_u32_unchecked(if c == 0xD7FF { 0xE000 } else { c + 1 }) }
    }
    fn predecessor(start: &char) -> char {
        let c = *start as u32;
        unsafe { crate::char::from_u32_unchecked(if c == 0xE000 { 0xD7FF } else { c - 1 }) }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.start < self.end {
            let after = A::successor(&self.start);
            Some(crate::mem::replace(&mut self.start, after))
        } else { None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.start < self.end { Step::steps_between(&self.start, &self.end) } else { (0, Some(0)) }
    }
    fn __trusted_len(&self) -> bool { true }
    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(plus_n) = Step::forward_checked(self.start.clone(), n) {
            if plus_n < self.end {
                self.start = A::successor(&plus_n);
                return Some(plus_n);
            }
        }
        self.start = self.end.clone();
        None
    }
    fn count(self) -> usize { self.size_hint().0 }
    fn last(mut self) -> Option<A> { self.next_back() }
    fn min(mut self) -> Option<A> where A: Ord { self.next() }
    fn max(mut self) -> Option<A> where A: Ord { self.next_back() }
}
impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = A::predecessor(&self.end);
            Some(self.end.clone())
        } else { None }
    }
    fn nth_back(&mut self, n: usize) -> Option<A> {
        if let Some(minus_n) = Step::backward_checked(self.end.clone(), n) {
            if minus_n > self.start {
                self.end = A::predecessor(&minus_n);
                return Some(self.end.clone());
            }
        }
        self.end = self.start.clone();
        None
    }
}
impl<A: Step> FusedIterator for Range<A> {}
impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    #[track_caller]
    fn next(&mut self) -> Option<A> {
        let n = Step::forward(self.start.clone(), 1);
        Some(crate::mem::replace(&mut self.start, n))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (usize::MAX, None) }
    fn nth(&mut self, n: usize) -> Option<A> {
        let plus_n = Step::forward(self.start.clone(), n);
        self.start = Step::forward(plus_n.clone(), 1);
        Some(plus_n)
    }
}
impl<A: Step> FusedIterator for RangeFrom<A> {}
impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) { return None; }
        if self.start < self.end {
            let after = A::successor(&self.start);
            Some(crate::mem::replace(&mut self.start, after))
        } else {
            self.exhausted = true;
            Some(self.start.clone())
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.is_empty() { return (0, Some(0)); }
        let (lower, upper) = Step::steps_between(&self.start, &self.end);
        (lower.saturating_add(1), match upper { Some(n) => n.checked_add(1), None => None })
    }
    fn __trusted_len(&self) -> bool { true }
    fn nth(&mut self, n: usize) -> Option<A> {
        if self.is_empty() { return None; }
        if let Some(plus_n) = Step::forward_checked(self.start.clone(), n) {
            if plus_n < self.end {
                self.start = A::successor(&plus_n);
                return Some(plus_n);
            }
            if plus_n == self.end {
                self.start = plus_n.clone();
                self.exhausted = true;
                return Some(plus_n);
            }
        }
        self.start = self.end.clone();
        self.exhausted = true;
        None
    }
    fn count(self) -> usize { self.size_hint().0 }
    fn last(mut self) -> Option<A> { self.next_back() }
    fn min(mut self) -> Option<A> where A: Ord { self.next() }
    fn max(mut self) -> Option<A> where A: Ord { self.next_back() }
}
impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) { return None; }
        if self.start < self.end {
            let before = A::predecessor(&self.end);
            Some(crate::mem::replace(&mut self.end, before))
        } else {
            self.exhausted = true;
            Some(self.end.clone())
        }
    }
}
impl<A: Step> FusedIterator for RangeInclusive<A> {}
macro_rules! exact_ranges {
    ($($t:ty)*; $($i:ty)*) => {
        $(impl ExactSizeIterator for Range<$t> {})*
        $(impl ExactSizeIterator for RangeInclusive<$i> {})*
    };
}
exact_ranges! { usize u8 isize i8 u16 i16 u32 i32; u8 i8 u16 i16 }

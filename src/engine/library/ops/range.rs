//! Range types.
use crate::fmt;
use crate::hash::{Hash, Hasher};

#[lang = "RangeFull"]
#[derive(Copy, Clone, Default, PartialEq, Eq, Hash)]
pub struct RangeFull;
impl fmt::Debug for RangeFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("..") }
}

#[lang = "Range"]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Range<Idx> {
    pub start: Idx,
    pub end: Idx,
}
impl<Idx: fmt::Debug> fmt::Debug for Range<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..")?;
        self.end.fmt(f)
    }
}
impl<Idx: PartialOrd<Idx>> Range<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
    pub fn is_empty(&self) -> bool { !(self.start < self.end) }
}

#[lang = "RangeFrom"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeFrom<Idx> {
    pub start: Idx,
}
impl<Idx: fmt::Debug> fmt::Debug for RangeFrom<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..")
    }
}
impl<Idx: PartialOrd<Idx>> RangeFrom<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
}

#[lang = "RangeTo"]
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct RangeTo<Idx> {
    pub end: Idx,
}
impl<Idx: fmt::Debug> fmt::Debug for RangeTo<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")?;
        self.end.fmt(f)
    }
}
impl<Idx: PartialOrd<Idx>> RangeTo<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
}

#[lang = "RangeInclusive"]
#[rustc_diagnostic_item = "RangeInclusiveStruct"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeInclusive<Idx> {
    pub(crate) start: Idx,
    pub(crate) end: Idx,
    /// Set by the iterator when it has given its last value.
    pub(crate) exhausted: bool,
}
impl<Idx> RangeInclusive<Idx> {
    #[lang = "range_inclusive_new"]
    pub const fn new(start: Idx, end: Idx) -> Self { RangeInclusive { start, end, exhausted: false } }
    pub const fn start(&self) -> &Idx { &self.start }
    pub const fn end(&self) -> &Idx { &self.end }
    pub fn into_inner(self) -> (Idx, Idx) { (self.start, self.end) }
}
impl<Idx: fmt::Debug> fmt::Debug for RangeInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..=")?;
        self.end.fmt(f)?;
        if self.exhausted { f.write_str(" (exhausted)")?; }
        Ok(())
    }
}
impl<Idx: PartialOrd<Idx>> RangeInclusive<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
    pub fn is_empty(&self) -> bool { self.exhausted || !(self.start <= self.end) }
}

#[lang = "RangeToInclusive"]
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct RangeToInclusive<Idx> {
    pub end: Idx,
}
impl<Idx: fmt::Debug> fmt::Debug for RangeToInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..=")?;
        self.end.fmt(f)
    }
}
impl<Idx: PartialOrd<Idx>> RangeToInclusive<Idx> {
    pub fn contains<U>(&self, item: &U) -> bool where Idx: PartialOrd<U>, U: ?Sized + PartialOrd<Idx> {
        <Self as RangeBounds<Idx>>::contains(self, item)
    }
}

/// One end of a range of keys.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum Bound<T> {
    Included(T),
    Excluded(T),
    Unbounded,
}
use Bound::{Excluded, Included, Unbounded};

impl<T> Bound<T> {
    pub fn as_ref(&self) -> Bound<&T> {
        match self { Included(x) => Included(x), Excluded(x) => Excluded(x), Unbounded => Unbounded }
    }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Bound<U> {
        match self { Included(x) => Included(f(x)), Excluded(x) => Excluded(f(x)), Unbounded => Unbounded }
    }
}
impl<T: Clone> Bound<&T> {
    pub fn cloned(self) -> Bound<T> {
        match self { Included(x) => Included(x.clone()), Excluded(x) => Excluded(x.clone()), Unbounded => Unbounded }
    }
}

pub trait RangeBounds<T: ?Sized> {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
    fn contains<U>(&self, item: &U) -> bool where T: PartialOrd<U>, U: ?Sized + PartialOrd<T> {
        (match self.start_bound() {
            Included(start) => start <= item,
            Excluded(start) => start < item,
            Unbounded => true,
        }) && (match self.end_bound() {
            Included(end) => item <= end,
            Excluded(end) => item < end,
            Unbounded => true,
        })
    }
}
impl<T: ?Sized> RangeBounds<T> for RangeFull {
    fn start_bound(&self) -> Bound<&T> { Unbounded }
    fn end_bound(&self) -> Bound<&T> { Unbounded }
}
impl<T> RangeBounds<T> for RangeFrom<T> {
    fn start_bound(&self) -> Bound<&T> { Included(&self.start) }
    fn end_bound(&self) -> Bound<&T> { Unbounded }
}
impl<T> RangeBounds<T> for RangeTo<T> {
    fn start_bound(&self) -> Bound<&T> { Unbounded }
    fn end_bound(&self) -> Bound<&T> { Excluded(&self.end) }
}
impl<T> RangeBounds<T> for Range<T> {
    fn start_bound(&self) -> Bound<&T> { Included(&self.start) }
    fn end_bound(&self) -> Bound<&T> { Excluded(&self.end) }
}
impl<T> RangeBounds<T> for RangeInclusive<T> {
    fn start_bound(&self) -> Bound<&T> { Included(&self.start) }
    fn end_bound(&self) -> Bound<&T> {
        if self.exhausted { Excluded(&self.end) } else { Included(&self.end) }
    }
}
impl<T> RangeBounds<T> for RangeToInclusive<T> {
    fn start_bound(&self) -> Bound<&T> { Unbounded }
    fn end_bound(&self) -> Bound<&T> { Included(&self.end) }
}
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {
    fn start_bound(&self) -> Bound<&T> { self.0.as_ref() }
    fn end_bound(&self) -> Bound<&T> { self.1.as_ref() }
}
impl<'a, T: ?Sized + 'a> RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>) {
    fn start_bound(&self) -> Bound<&T> { self.0 }
    fn end_bound(&self) -> Bound<&T> { self.1 }
}
impl<T> RangeBounds<T> for Range<&T> {
    fn start_bound(&self) -> Bound<&T> { Included(self.start) }
    fn end_bound(&self) -> Bound<&T> { Excluded(self.end) }
}
impl<T> RangeBounds<T> for RangeFrom<&T> {
    fn start_bound(&self) -> Bound<&T> { Included(self.start) }
    fn end_bound(&self) -> Bound<&T> { Unbounded }
}
impl<T> RangeBounds<T> for RangeTo<&T> {
    fn start_bound(&self) -> Bound<&T> { Unbounded }
    fn end_bound(&self) -> Bound<&T> { Excluded(self.end) }
}

/// Ranges open at one side: `..a`, `a..`, `..=a`.
pub trait OneSidedRange<T>: RangeBounds<T> {
    /// Is it the front that is meant, and where does it end? None when that is beyond every position.
    #[doc(hidden)]
    fn __split_point(self) -> Option<(bool, T)>;
}
impl OneSidedRange<usize> for RangeTo<usize> {
    fn __split_point(self) -> Option<(bool, usize)> { Some((true, self.end)) }
}
impl OneSidedRange<usize> for RangeFrom<usize> {
    fn __split_point(self) -> Option<(bool, usize)> { Some((false, self.start)) }
}
impl OneSidedRange<usize> for RangeToInclusive<usize> {
    fn __split_point(self) -> Option<(bool, usize)> { Some((true, self.end.checked_add(1)?)) }
}

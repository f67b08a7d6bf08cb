//! Traits of `str`: comparison, slicing, defaults.
use crate::cmp::Ordering;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::slice::SliceIndex;

impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering { self.as_bytes().cmp(other.as_bytes()) }
}
impl PartialEq for str {
    fn eq(&self, other: &str) -> bool { self.as_bytes() == other.as_bytes() }
}
impl Eq for str {}
impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> { Some(self.cmp(other)) }
}
impl Default for &str {
    fn default() -> Self { "" }
}
impl ToOwned for str {
    type Owned = String;
    fn to_owned(&self) -> String { unsafe { String::from_utf8_unchecked(self.as_bytes().to_owned()) } }
}
impl<I: SliceIndex<str>> Index<I> for str {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output { index.index(self) }
}
impl<I: SliceIndex<str>> IndexMut<I> for str {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self) }
}

/// The panic of a slice whose ends are no character boundaries.
#[track_caller]
pub(crate) fn slice_error_fail(s: &str, begin: usize, end: usize) -> ! {
    let trunc = s.floor_char_boundary(256);
    let shown = unsafe { s.__range(0, trunc) };
    let ellipsis = if trunc < s.len() { "[...]" } else { "" };
    if begin > s.len() { panic!("start byte index {begin} is out of bounds of `{shown}`{ellipsis}"); }
    if end > s.len() { panic!("end byte index {end} is out of bounds of `{shown}`{ellipsis}"); }
    if begin > end { panic!("begin > end ({begin} > {end}) when slicing `{shown}`{ellipsis}"); }
    let (index, which) = if !s.is_char_boundary(begin) { (begin, "start") } else { (end, "end") };
    let char_start = s.floor_char_boundary(index);
    let ch = unsafe { s.__range(char_start, s.len()) }.chars().next().unwrap();
    let char_end = char_start + ch.len_utf8();
    panic!("{which} byte index {index} is not a char boundary; it is inside {ch:?} (bytes {char_start}..{char_end}) of `{shown}`{ellipsis}");
}

unsafe impl SliceIndex<str> for Range<usize> {
    type Output = str;
    fn get(self, slice: &str) -> Option<&str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) { Some(unsafe { slice.__range(self.start, self.end) }) } else { None }
    }
    fn get_mut(self, slice: &mut str) -> Option<&mut str> {
        if self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end) {
            unsafe { Some(super::from_utf8_unchecked_mut(&mut slice.as_bytes_mut()[self.start..self.end])) }
        } else { None }
    }
    #[track_caller]
    fn index(self, slice: &str) -> &str {
        let (start, end) = (self.start, self.end);
        match self.get(slice) { Some(s) => s, None => slice_error_fail(slice, start, end) }
    }
    #[track_caller]
    fn index_mut(self, slice: &mut str) -> &mut str {
        if !(self.start <= self.end && slice.is_char_boundary(self.start) && slice.is_char_boundary(self.end)) { slice_error_fail(slice, self.start, self.end) }
        unsafe { super::from_utf8_unchecked_mut(&mut slice.as_bytes_mut()[self.start..self.end]) }
    }
}
macro_rules! through_range {
    ($($R:ty, |$this:ident, $len:ident| $range:expr;)*) => {
        $(unsafe impl SliceIndex<str> for $R {
            type Output = str;
            fn get(self, slice: &str) -> Option<&str> { let $this = self; let $len = slice.len(); SliceIndex::get($range, slice) }
            fn get_mut(self, slice: &mut str) -> Option<&mut str> { let $this = self; let $len = slice.len(); SliceIndex::get_mut($range, slice) }
            #[track_caller]
            fn index(self, slice: &str) -> &str { let $this = self; let $len = slice.len(); SliceIndex::index($range, slice) }
            #[track_caller]
            fn index_mut(self, slice: &mut str) -> &mut str { let $this = self; let $len = slice.len(); SliceIndex::index_mut($range, slice) }
        })*
    };
}
through_range! {
    RangeTo<usize>, |r, _len| 0..r.end;
    RangeFrom<usize>, |r, len| r.start..if r.start > len { r.start } else { len };
    RangeFull, |_r, len| 0..len;
    RangeInclusive<usize>, |r, _len| if r.exhausted { r.end + 1..r.end + 1 } else { r.start..r.end + 1 };
    RangeToInclusive<usize>, |r, _len| 0..r.end + 1;
}

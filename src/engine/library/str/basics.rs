//! Methods of `str` that look at it as a whole, and slicing.
use super::{Bytes, CharIndices, Chars, EncodeUtf16, FromStr};
use crate::intrinsics;
use crate::slice::SliceIndex;
use crate::str::pattern::Pattern;

impl str {
    pub const fn len(&self) -> usize { self.as_bytes().len() }
    pub const fn is_empty(&self) -> bool { self.len() == 0 }
    pub const fn as_bytes(&self) -> &[u8] { unsafe { intrinsics::transmute(self) } }
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8] { unsafe { &mut *(self as *mut str as *mut [u8]) } }
    pub const fn as_ptr(&self) -> *const u8 { self as *const str as *const u8 }
    pub const fn as_mut_ptr(&mut self) -> *mut u8 { self as *mut str as *mut u8 }
    pub const fn as_str(&self) -> &str { self }
    pub const fn from_utf8(v: &[u8]) -> Result<&str, super::Utf8Error> { super::from_utf8(v) }
    pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, super::Utf8Error> { super::from_utf8_mut(v) }
    pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str { unsafe { super::from_utf8_unchecked(v) } }
    pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str { unsafe { super::from_utf8_unchecked_mut(v) } }
    pub const fn is_char_boundary(&self, index: usize) -> bool {
        if index == 0 { return true; }
        if index >= self.len() { index == self.len() } else { self.as_bytes()[index].is_utf8_char_boundary() }
    }
    pub fn floor_char_boundary(&self, index: usize) -> usize {
        if index >= self.len() { return self.len(); }
        let mut i = index;
        while !self.is_char_boundary(i) { i -= 1; }
        i
    }
    pub fn ceil_char_boundary(&self, index: usize) -> usize {
        let mut i = index;
        while i < self.len() && !self.is_char_boundary(i) { i += 1; }
        if i > self.len() { self.len() } else { i }
    }
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> { i.get(self) }
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> { i.get_mut(self) }
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output { match i.get(self) { Some(v) => v, None => unsafe { crate::intrinsics::unreachable() } } }
    pub unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut I::Output { match i.get_mut(self) { Some(v) => v, None => unsafe { crate::intrinsics::unreachable() } } }
    #[track_caller]
    pub fn split_at(&self, mid: usize) -> (&str, &str) {
        match self.split_at_checked(mid) { Some(pair) => pair, None => super::traits::slice_error_fail(self, 0, mid) }
    }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if self.is_char_boundary(mid) { unsafe { Some((self.__range(0, mid), self.__range(mid, self.len()))) } } else { None }
    }
    #[track_caller]
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {
        if !self.is_char_boundary(mid) { super::traits::slice_error_fail(self, 0, mid) }
        let (a, b) = unsafe { self.as_bytes_mut().split_at_mut(mid) };
        unsafe { (super::from_utf8_unchecked_mut(a), super::from_utf8_unchecked_mut(b)) }
    }
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)> { if self.is_char_boundary(mid) { Some(self.split_at_mut(mid)) } else { None } }
    pub unsafe fn slice_unchecked(&self, begin: usize, end: usize) -> &str { unsafe { self.__range(begin, end) } }
    pub unsafe fn slice_mut_unchecked(&mut self, begin: usize, end: usize) -> &mut str { unsafe { super::from_utf8_unchecked_mut(crate::slice::from_raw_parts_mut(self.as_mut_ptr().add(begin), end - begin)) } }
    /// The part between two boundaries that are known to be good.
    #[doc(hidden)]
    pub unsafe fn __range(&self, start: usize, end: usize) -> &str {
        unsafe { super::from_utf8_unchecked(crate::slice::from_raw_parts(self.as_ptr().add(start), end - start)) }
    }
    pub fn chars(&self) -> Chars<'_> { Chars::new(self) }
    pub fn char_indices(&self) -> CharIndices<'_> { CharIndices::new(self) }
    pub fn bytes(&self) -> Bytes<'_> { Bytes(self.as_bytes().iter().copied()) }
    pub fn encode_utf16(&self) -> EncodeUtf16<'_> { EncodeUtf16 { chars: self.chars(), extra: 0 } }
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> { FromStr::from_str(self) }
    pub const fn is_ascii(&self) -> bool { self.as_bytes().is_ascii() }
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool { self.as_bytes().eq_ignore_ascii_case(other.as_bytes()) }
    pub fn make_ascii_uppercase(&mut self) { unsafe { self.as_bytes_mut().make_ascii_uppercase() } }
    pub fn make_ascii_lowercase(&mut self) { unsafe { self.as_bytes_mut().make_ascii_lowercase() } }

    pub fn trim(&self) -> &str { self.trim_start().trim_end() }
    pub fn trim_start(&self) -> &str { self.trim_start_matches(char::is_whitespace) }
    pub fn trim_end(&self) -> &str { self.trim_end_matches(char::is_whitespace) }
    pub fn trim_left(&self) -> &str { self.trim_start() }
    pub fn trim_right(&self) -> &str { self.trim_end() }
    pub fn trim_left_matches<P: Pattern>(&self, pat: P) -> &str { self.trim_start_matches(pat) }
    pub fn trim_right_matches<P: Pattern>(&self, pat: P) -> &str { self.trim_end_matches(pat) }
    pub fn trim_ascii(&self) -> &str { self.trim_matches(|c: char| c.is_ascii_whitespace()) }
    pub fn trim_ascii_start(&self) -> &str { self.trim_start_matches(|c: char| c.is_ascii_whitespace()) }
    pub fn trim_ascii_end(&self) -> &str { self.trim_end_matches(|c: char| c.is_ascii_whitespace()) }
    pub fn trim_start_matches<P: Pattern>(&self, mut pat: P) -> &str {
        let mut start = 0;
        while let Some(len) = pat.prefix_len(unsafe { self.__range(start, self.len()) }) {
            if len == 0 { break; }
            start += len;
        }
        unsafe { self.__range(start, self.len()) }
    }
    pub fn trim_end_matches<P: Pattern>(&self, mut pat: P) -> &str {
        let mut end = self.len();
        while let Some(len) = pat.suffix_len(unsafe { self.__range(0, end) }) {
            if len == 0 { break; }
            end -= len;
        }
        unsafe { self.__range(0, end) }
    }
    pub fn trim_matches<P: Pattern>(&self, mut pat: P) -> &str {
        let mut start = 0;
        while let Some(len) = pat.prefix_len(unsafe { self.__range(start, self.len()) }) {
            if len == 0 { break; }
            start += len;
        }
        let mut end = self.len();
        while let Some(len) = pat.suffix_len(unsafe { self.__range(start, end) }) {
            if len == 0 { break; }
            end -= len;
        }
        unsafe { self.__range(start, end) }
    }
    pub fn strip_prefix<P: Pattern>(&self, mut prefix: P) -> Option<&str> {
        let len = prefix.prefix_len(self)?;
        Some(unsafe { self.__range(len, self.len()) })
    }
    pub fn strip_suffix<P: Pattern>(&self, mut suffix: P) -> Option<&str> {
        let len = suffix.suffix_len(self)?;
        Some(unsafe { self.__range(0, self.len() - len) })
    }
    pub fn starts_with<P: Pattern>(&self, mut pat: P) -> bool { pat.prefix_len(self).is_some() }
    pub fn ends_with<P: Pattern>(&self, mut pat: P) -> bool { pat.suffix_len(self).is_some() }
}

//! `String`: growable text.
use crate::fmt;
use crate::str::Utf8Error;
use crate::str::pattern::Pattern;
use crate::ops::{Bound, Range, RangeBounds};
use crate::borrow::Cow;
use crate::collections::TryReserveError;
use crate::iter::FusedIterator;

mod traits;
pub use traits::ToString;

#[lang = "String"]
#[rustc_diagnostic_item = "String"]
#[derive(PartialEq, PartialOrd, Eq, Ord)]
pub struct String {
    vec: Vec<u8>,
}
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error { bytes: Vec<u8>, error: Utf8Error }
impl FromUtf8Error {
    pub fn as_bytes(&self) -> &[u8] { &self.bytes }
    pub fn into_bytes(self) -> Vec<u8> { self.bytes }
    pub fn utf8_error(&self) -> Utf8Error { self.error }
}
impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.error, f) }
}
impl crate::error::Error for FromUtf8Error {}
#[derive(Debug)]
pub struct FromUtf16Error(());
impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("invalid utf-16: lone surrogate found") }
}
impl crate::error::Error for FromUtf16Error {}

impl String {
    #[rustc_diagnostic_item = "string_new"]
    pub const fn new() -> String { String { vec: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> String { String { vec: Vec::with_capacity(capacity) } }
    pub fn from_utf8(vec: Vec<u8>) -> Result<String, FromUtf8Error> {
        match crate::str::from_utf8(&vec) { Ok(_) => Ok(String { vec }), Err(e) => Err(FromUtf8Error { bytes: vec, error: e }) }
    }
    pub fn from_utf8_lossy(v: &[u8]) -> Cow<'_, str> {
        let mut rest = v;
        let mut out = String::new();
        loop {
            match crate::str::from_utf8(rest) {
                Ok(valid) => {
                    if out.is_empty() && rest.len() == v.len() { return Cow::Borrowed(valid); }
                    out.push_str(valid);
                    return Cow::Owned(out);
                }
                Err(error) => {
                    if out.capacity() == 0 { out.reserve_exact(v.len()); }
                    let (valid, after) = rest.split_at(error.valid_up_to());
                    out.push_str(unsafe { crate::str::from_utf8_unchecked(valid) });
                    out.push_str("\u{fffd}");
                    match error.error_len() { Some(len) => rest = &after[len..], None => return Cow::Owned(out) }
                }
            }
        }
    }
    pub fn from_utf16(v: &[u16]) -> Result<String, FromUtf16Error> {
        let mut s = String::with_capacity(v.len());
        let mut i = 0;
        while i < v.len() {
            let u = v[i] as u32;
            i += 1;
            if u < 0xd800 || u > 0xdfff { s.push(unsafe { char::from_u32_unchecked(u) }); }
            else {
                if u >= 0xdc00 || i == v.len() || v[i] < 0xdc00 || v[i] > 0xdfff { return Err(FromUtf16Error(())); }
                s.push(unsafe { char::from_u32_unchecked(0x10000 + ((u & 0x3ff) << 10 | (v[i] as u32 & 0x3ff))) });
                i += 1;
            }
        }
        Ok(s)
    }
    pub fn from_utf16_lossy(v: &[u16]) -> String { char::decode_utf16(v.iter().copied()).map(|r| r.unwrap_or(char::REPLACEMENT_CHARACTER)).collect() }
    pub fn into_raw_parts(self) -> (*mut u8, usize, usize) {
        let mut vec = crate::mem::ManuallyDrop::new(self.vec);
        (vec.as_mut_ptr(), vec.len(), vec.capacity())
    }
    pub unsafe fn from_raw_parts(buf: *mut u8, length: usize, capacity: usize) -> String { unsafe { String { vec: Vec::from_raw_parts(buf, length, capacity) } } }
    pub const unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String { String { vec: bytes } }
    pub fn into_bytes(self) -> Vec<u8> { self.vec }
    pub fn as_str(&self) -> &str { unsafe { crate::str::from_utf8_unchecked(self.vec.as_slice()) } }
    pub fn as_mut_str(&mut self) -> &mut str { unsafe { crate::str::from_utf8_unchecked_mut(self.vec.as_mut_slice()) } }
    #[rustc_diagnostic_item = "string_push_str"]
    pub fn push_str(&mut self, string: &str) { self.vec.extend_from_slice(string.as_bytes()) }
    pub const fn capacity(&self) -> usize { self.vec.capacity() }
    pub fn reserve(&mut self, additional: usize) { self.vec.reserve(additional) }
    pub fn reserve_exact(&mut self, additional: usize) { self.vec.reserve_exact(additional) }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.vec.try_reserve(additional) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.vec.try_reserve_exact(additional) }
    #[track_caller]
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, src: R) {
        let Range { start, end } = crate::slice::range(src, self.len());
        assert!(self.is_char_boundary(start));
        assert!(self.is_char_boundary(end));
        self.vec.extend_from_within(start..end);
    }
    pub fn shrink_to_fit(&mut self) { self.vec.shrink_to_fit() }
    pub fn shrink_to(&mut self, min_capacity: usize) { self.vec.shrink_to(min_capacity) }
    pub fn push(&mut self, ch: char) {
        if (ch as u32) < 128 { self.vec.push(ch as u8); }
        else {
            let mut buffer = [0u8; 4];
            self.vec.extend_from_slice(ch.encode_utf8(&mut buffer).as_bytes());
        }
    }
    pub fn as_bytes(&self) -> &[u8] { self.vec.as_slice() }
    #[track_caller]
    pub fn truncate(&mut self, new_len: usize) {
        if new_len <= self.len() {
            assert!(self.is_char_boundary(new_len));
            self.vec.truncate(new_len)
        }
    }
    pub fn pop(&mut self) -> Option<char> {
        let ch = self.chars().next_back()?;
        let new_len = self.len() - ch.len_utf8();
        unsafe { self.vec.set_len(new_len); }
        Some(ch)
    }
    #[track_caller]
    pub fn remove(&mut self, idx: usize) -> char {
        let ch = match self[idx..].chars().next() { Some(ch) => ch, None => panic!("cannot remove a char from the end of a string") };
        let next = idx + ch.len_utf8();
        let len = self.len();
        unsafe {
            let p = self.vec.as_mut_ptr();
            crate::ptr::copy(p.add(next) as *const u8, p.add(idx), len - next);
            self.vec.set_len(len - (next - idx));
        }
        ch
    }
    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut f: F) {
        let len = self.len();
        let mut from = 0;
        let mut to = 0;
        while from < len {
            let ch = unsafe { self.__range(from, len) }.chars().next().unwrap();
            let width = ch.len_utf8();
            if f(ch) {
                unsafe {
                    let p = self.vec.as_mut_ptr();
                    crate::ptr::copy(p.add(from) as *const u8, p.add(to), width);
                }
                to += width;
            }
            from += width;
        }
        unsafe { self.vec.set_len(to); }
    }
    #[track_caller]
    pub fn insert(&mut self, idx: usize, ch: char) {
        assert!(self.is_char_boundary(idx));
        let mut buffer = [0u8; 4];
        let bytes = ch.encode_utf8(&mut buffer).as_bytes();
        self.insert_bytes(idx, bytes);
    }
    fn insert_bytes(&mut self, idx: usize, bytes: &[u8]) {
        let len = self.len();
        self.vec.reserve(bytes.len());
        unsafe {
            let p = self.vec.as_mut_ptr();
            crate::ptr::copy(p.add(idx) as *const u8, p.add(idx + bytes.len()), len - idx);
            crate::ptr::copy_nonoverlapping(bytes.as_ptr(), p.add(idx), bytes.len());
            self.vec.set_len(len + bytes.len());
        }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "string_insert_str"]
    pub fn insert_str(&mut self, idx: usize, string: &str) {
        assert!(self.is_char_boundary(idx));
        self.insert_bytes(idx, string.as_bytes());
    }
    pub unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> { &mut self.vec }
    pub const fn len(&self) -> usize { self.vec.len() }
    pub const fn is_empty(&self) -> bool { self.len() == 0 }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> String {
        assert!(self.is_char_boundary(at));
        String { vec: self.vec.split_off(at) }
    }
    pub fn clear(&mut self) { self.vec.clear() }
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let Range { start, end } = crate::slice::range(range, self.len());
        assert!(self.is_char_boundary(start));
        assert!(self.is_char_boundary(end));
        let string = self as *mut String;
        let rest = unsafe { (*string).__range(start, end) };
        Drain { string, start, end, iter: rest.chars() }
    }
    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, replace_with: &str) {
        let crate::ops::Range { start, end } = crate::slice::range(range, self.len());
        assert!(self.is_char_boundary(start), "start of range should be a character boundary");
        assert!(self.is_char_boundary(end), "end of range should be a character boundary");
        unsafe { self.as_mut_vec() }.splice(start..end, replace_with.bytes());
    }
    pub fn into_boxed_str(self) -> Box<str> { unsafe { Box::from_raw(Box::into_raw(self.vec.into_boxed_slice()) as *mut str) } }
    pub fn leak<'a>(self) -> &'a mut str {
        let slice = self.vec.leak();
        unsafe { crate::str::from_utf8_unchecked_mut(slice) }
    }
    pub fn remove_matches<P: Pattern>(&mut self, pat: P) {
        let kept = self.replace(pat, "");
        *self = kept;
    }
}

/// Characters taken out of a string; the rest closes up when it is dropped.
pub struct Drain<'a> { string: *mut String, start: usize, end: usize, iter: crate::str::Chars<'a> }
impl Drain<'_> {
    pub fn as_str(&self) -> &str { self.iter.as_str() }
}
impl Drop for Drain<'_> {
    fn drop(&mut self) {
        unsafe {
            let vec = (*self.string).as_mut_vec();
            let len = vec.len();
            let p = vec.as_mut_ptr();
            crate::ptr::copy(p.add(self.end) as *const u8, p.add(self.start), len - self.end);
            vec.set_len(len - (self.end - self.start));
        }
    }
}
impl Iterator for Drain<'_> {
    type Item = char;
    fn next(&mut self) -> Option<char> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
impl DoubleEndedIterator for Drain<'_> {
    fn next_back(&mut self) -> Option<char> { self.iter.next_back() }
}
impl FusedIterator for Drain<'_> {}
impl fmt::Debug for Drain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Drain").field(&self.as_str()).finish() }
}

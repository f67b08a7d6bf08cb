//! Iterators over characters and bytes.
use crate::fmt::{self, Write};
use crate::iter::{Copied, FusedIterator};
use crate::slice;

#[derive(Clone)]
pub struct Chars<'a> { iter: slice::Iter<'a, u8> }
impl<'a> Chars<'a> {
    pub(super) fn new(s: &'a str) -> Chars<'a> { Chars { iter: s.as_bytes().iter() } }
    pub fn as_str(&self) -> &'a str { unsafe { super::from_utf8_unchecked(self.iter.as_slice()) } }
    /// The next byte of a character, which is there.
    fn continuation(&mut self) -> u32 {
        match self.iter.next() { Some(b) => (*b & 0x3f) as u32, None => 0 }
    }
    fn continuation_back(&mut self) -> u8 {
        match self.iter.next_back() { Some(b) => *b, None => 0 }
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let first = *self.iter.next()? as u32;
        if first < 128 { return Some(unsafe { crate::char::from_u32_unchecked(first) }); }
        let mut code = first & 0x1f;
        if first >= 0xf0 { code = first & 7; } else if first >= 0xe0 { code = first & 15; }
        code = code << 6 | self.continuation();
        if first >= 0xe0 { code = code << 6 | self.continuation(); }
        if first >= 0xf0 { code = code << 6 | self.continuation(); }
        Some(unsafe { crate::char::from_u32_unchecked(code) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.iter.len();
        ((len + 3) / 4, Some(len))
    }
    fn count(self) -> usize {
        let mut n = 0;
        for b in self.iter {
            if b.is_utf8_char_boundary() { n += 1; }
        }
        n
    }
    fn last(mut self) -> Option<char> { self.next_back() }
}
impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        let mut byte = *self.iter.next_back()?;
        if byte < 128 { return Some(byte as char); }
        let mut code = 0u32;
        let mut shift = 0;
        while byte & 0xc0 == 0x80 {
            code |= ((byte & 0x3f) as u32) << shift;
            shift += 6;
            byte = self.continuation_back();
        }
        let first = if shift == 6 { byte & 0x1f } else if shift == 12 { byte & 15 } else { byte & 7 };
        Some(unsafe { crate::char::from_u32_unchecked(code | (first as u32) << shift) })
    }
}
impl FusedIterator for Chars<'_> {}
impl fmt::Debug for Chars<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_char(')')
    }
}

#[derive(Clone, Debug)]
pub struct CharIndices<'a> { front_offset: usize, iter: Chars<'a> }
impl<'a> CharIndices<'a> {
    pub(super) fn new(s: &'a str) -> CharIndices<'a> { CharIndices { front_offset: 0, iter: Chars::new(s) } }
    pub fn as_str(&self) -> &'a str { self.iter.as_str() }
    pub fn offset(&self) -> usize { self.front_offset }
}
impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        let before = self.iter.iter.len();
        let ch = self.iter.next()?;
        let index = self.front_offset;
        self.front_offset += before - self.iter.iter.len();
        Some((index, ch))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn count(self) -> usize { self.iter.count() }
    fn last(mut self) -> Option<(usize, char)> { self.next_back() }
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        let ch = self.iter.next_back()?;
        Some((self.front_offset + self.iter.iter.len(), ch))
    }
}
impl FusedIterator for CharIndices<'_> {}

#[derive(Clone, Debug)]
pub struct Bytes<'a>(pub(super) Copied<slice::Iter<'a, u8>>);
impl Iterator for Bytes<'_> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> { self.0.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.0.size_hint() }
    fn __trusted_len(&self) -> bool { true }
    fn nth(&mut self, n: usize) -> Option<u8> { self.0.nth(n) }
}
impl DoubleEndedIterator for Bytes<'_> {
    fn next_back(&mut self) -> Option<u8> { self.0.next_back() }
}
impl ExactSizeIterator for Bytes<'_> {}
impl FusedIterator for Bytes<'_> {}

#[derive(Clone)]
pub struct EncodeUtf16<'a> { pub(super) chars: Chars<'a>, pub(super) extra: u16 }
impl<'a> Iterator for EncodeUtf16<'a> {
    type Item = u16;
    fn next(&mut self) -> Option<u16> {
        if self.extra != 0 { return Some(crate::mem::replace(&mut self.extra, 0)); }
        let c = self.chars.next()? as u32;
        if c < 0x10000 { return Some(c as u16); }
        self.extra = 0xdc00 | ((c - 0x10000) & 0x3ff) as u16;
        Some(0xd800 | ((c - 0x10000) >> 10) as u16)
    }
}

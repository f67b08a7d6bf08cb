//! Methods of `char`.
use super::{case, unicode};
use crate::fmt::{self, Write};
use crate::iter::FusedIterator;
use crate::mem::MaybeUninit;

impl char {
    pub const MIN: char = '\0';
    pub const MAX: char = '\u{10ffff}';
    pub const MAX_LEN_UTF8: usize = 4;
    pub const MAX_LEN_UTF16: usize = 2;
    pub const UNICODE_VERSION: (u8, u8, u8) = super::UNICODE_VERSION;
    pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';
    pub const fn from_u32(i: u32) -> Option<char> { super::from_u32(i) }
    pub const unsafe fn from_u32_unchecked(i: u32) -> char { unsafe { super::from_u32_unchecked(i) } }
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> { super::from_digit(num, radix) }
    pub const fn is_digit(self, radix: u32) -> bool { self.to_digit(radix).is_some() }
    pub const fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 { panic!("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive"); }
        let n = self as u32;
        let digit = if n >= 48 && n <= 57 { n - 48 } else if n >= 97 && n <= 122 { n - 87 } else if n >= 65 && n <= 90 { n - 55 } else { 99 };
        if digit < radix { Some(digit) } else { None }
    }
    pub const fn len_utf8(self) -> usize {
        let code = self as u32;
        if code < 0x80 { 1 } else if code < 0x800 { 2 } else if code < 0x10000 { 3 } else { 4 }
    }
    pub const fn len_utf16(self) -> usize { if (self as u32) < 0x10000 { 1 } else { 2 } }
    pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {
        let code = self as u32;
        let len = self.len_utf8();
        if dst.len() < len { panic!("encode_utf8: need {} bytes to encode U+{:04x} but buffer has just {}", len, code, dst.len()); }
        if len == 1 { dst[0] = code as u8; }
        else if len == 2 {
            dst[0] = (code >> 6) as u8 | 0xc0;
            dst[1] = (code & 0x3f) as u8 | 0x80;
        } else if len == 3 {
            dst[0] = (code >> 12) as u8 | 0xe0;
            dst[1] = (code >> 6 & 0x3f) as u8 | 0x80;
            dst[2] = (code & 0x3f) as u8 | 0x80;
        } else {
            dst[0] = (code >> 18) as u8 | 0xf0;
            dst[1] = (code >> 12 & 0x3f) as u8 | 0x80;
            dst[2] = (code >> 6 & 0x3f) as u8 | 0x80;
            dst[3] = (code & 0x3f) as u8 | 0x80;
        }
        unsafe { crate::str::from_utf8_unchecked_mut(&mut dst[..len]) }
    }
    pub fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {
        let code = self as u32;
        let len = self.len_utf16();
        if dst.len() < len { panic!("encode_utf16: need {} bytes to encode U+{:04x} but buffer has just {}", len, code, dst.len()); }
        if len == 1 { dst[0] = code as u16; } else {
            dst[0] = 0xd800 | ((code - 0x10000) >> 10) as u16;
            dst[1] = 0xdc00 | ((code - 0x10000) & 0x3ff) as u16;
        }
        &mut dst[..len]
    }
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> super::DecodeUtf16<I::IntoIter> { super::decode_utf16(iter) }
    pub fn is_alphabetic(self) -> bool { if self.is_ascii() { self.is_ascii_alphabetic() } else { unicode::is_alphabetic(self) } }
    pub fn is_numeric(self) -> bool { if self.is_ascii() { self.is_ascii_digit() } else { unicode::is_numeric(self) } }
    pub fn is_alphanumeric(self) -> bool { self.is_alphabetic() || self.is_numeric() }
    pub fn is_lowercase(self) -> bool { if self.is_ascii() { self.is_ascii_lowercase() } else { unicode::is_lowercase(self) } }
    pub fn is_uppercase(self) -> bool { if self.is_ascii() { self.is_ascii_uppercase() } else { unicode::is_uppercase(self) } }
    pub const fn is_whitespace(self) -> bool {
        matches!(self, ' ' | '\t'..='\r' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
    }
    pub const fn is_control(self) -> bool { (self as u32) < 0x20 || ((self as u32) >= 0x7f && (self as u32) < 0xa0) }
    pub fn to_lowercase(self) -> ToLowercase { ToLowercase(CaseMappingIter::new(case::to_lower(self))) }
    pub fn to_uppercase(self) -> ToUppercase { ToUppercase(CaseMappingIter::new(case::to_upper(self))) }
    pub const fn is_ascii(&self) -> bool { (*self as u32) < 128 }
    pub const fn to_ascii_uppercase(&self) -> char { if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self } }
    pub const fn to_ascii_lowercase(&self) -> char { if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self } }
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool { self.to_ascii_lowercase() as u32 == other.to_ascii_lowercase() as u32 }
    pub const fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
    pub const fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
    pub const fn is_ascii_alphabetic(&self) -> bool { matches!(*self, 'a'..='z' | 'A'..='Z') }
    pub const fn is_ascii_uppercase(&self) -> bool { matches!(*self, 'A'..='Z') }
    pub const fn is_ascii_lowercase(&self) -> bool { matches!(*self, 'a'..='z') }
    pub const fn is_ascii_alphanumeric(&self) -> bool { matches!(*self, 'a'..='z' | 'A'..='Z' | '0'..='9') }
    pub const fn is_ascii_digit(&self) -> bool { matches!(*self, '0'..='9') }
    pub const fn is_ascii_hexdigit(&self) -> bool { matches!(*self, '0'..='9' | 'A'..='F' | 'a'..='f') }
    pub const fn is_ascii_punctuation(&self) -> bool { matches!(*self, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~') }
    pub const fn is_ascii_graphic(&self) -> bool { matches!(*self, '!'..='~') }
    pub const fn is_ascii_whitespace(&self) -> bool { matches!(*self, '\t' | '\n' | '\x0C' | '\r' | ' ') }
    pub const fn is_ascii_control(&self) -> bool { matches!(*self, '\0'..='\x1F' | '\x7F') }
}

/// At most three characters; what `mapped` pads with zeros is not among them.
#[derive(Clone, Debug)]
struct CaseMappingIter(crate::array::IntoIter<char, 3>);
impl CaseMappingIter {
    fn new(chars: [char; 3]) -> CaseMappingIter {
        let len = if chars[2] != '\0' { 3 } else if chars[1] != '\0' { 2 } else { 1 };
        CaseMappingIter(unsafe { crate::array::IntoIter::new_unchecked(chars.map(MaybeUninit::new), 0..len) })
    }
}
macro_rules! case_mappings {
    ($($Name:ident)*) => {
        $(
            #[derive(Clone, Debug)]
            pub struct $Name(CaseMappingIter);
            impl Iterator for $Name {
                type Item = char;
                fn next(&mut self) -> Option<char> { self.0.0.next() }
                fn size_hint(&self) -> (usize, Option<usize>) { self.0.0.size_hint() }
            }
            impl DoubleEndedIterator for $Name {
                fn next_back(&mut self) -> Option<char> { self.0.0.next_back() }
            }
            impl ExactSizeIterator for $Name {}
            impl FusedIterator for $Name {}
            impl fmt::Display for $Name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    for c in self.clone() { f.write_char(c)?; }
                    Ok(())
                }
            }
        )*
    };
}
case_mappings! { ToLowercase ToUppercase }

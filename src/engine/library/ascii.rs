//! ASCII, and the ASCII methods of bytes.
use crate::char::EscapeIterInner;
use crate::fmt;
use crate::iter::{FlatMap, FusedIterator};
use crate::slice;

/// The old home of the methods; what each type does is said by the type's own.
pub trait AsciiExt {
    type Owned;
    fn is_ascii(&self) -> bool;
    fn to_ascii_uppercase(&self) -> Self::Owned;
    fn to_ascii_lowercase(&self) -> Self::Owned;
    fn eq_ignore_ascii_case(&self, other: &Self) -> bool;
    fn make_ascii_uppercase(&mut self);
    fn make_ascii_lowercase(&mut self);
}
macro_rules! ascii_ext {
    ($($T:ty, $Owned:ty;)*) => {
        $(impl AsciiExt for $T {
            type Owned = $Owned;
            fn is_ascii(&self) -> bool { self.is_ascii() }
            fn to_ascii_uppercase(&self) -> $Owned { self.to_ascii_uppercase() }
            fn to_ascii_lowercase(&self) -> $Owned { self.to_ascii_lowercase() }
            fn eq_ignore_ascii_case(&self, other: &$T) -> bool { self.eq_ignore_ascii_case(other) }
            fn make_ascii_uppercase(&mut self) { self.make_ascii_uppercase(); }
            fn make_ascii_lowercase(&mut self) { self.make_ascii_lowercase(); }
        })*
    };
}
ascii_ext! { u8, u8; char, char; [u8], Vec<u8>; str, String; }

macro_rules! class {
    ($($name:ident $pattern:pat,)*) => { impl u8 { $(pub const fn $name(&self) -> bool { matches!(*self, $pattern) })* } };
}
class! {
    is_ascii 0..=127,
    is_ascii_alphabetic b'a'..=b'z' | b'A'..=b'Z',
    is_ascii_uppercase b'A'..=b'Z',
    is_ascii_lowercase b'a'..=b'z',
    is_ascii_alphanumeric b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9',
    is_ascii_digit b'0'..=b'9',
    is_ascii_hexdigit b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f',
    is_ascii_punctuation b'!'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~',
    is_ascii_graphic b'!'..=b'~',
    is_ascii_whitespace b'\t' | b'\n' | b'\x0C' | b'\r' | b' ',
    is_ascii_control b'\0'..=b'\x1F' | b'\x7F',
}
impl u8 {
    pub const fn to_ascii_uppercase(&self) -> u8 { if self.is_ascii_lowercase() { *self - 32 } else { *self } }
    pub const fn to_ascii_lowercase(&self) -> u8 { if self.is_ascii_uppercase() { *self + 32 } else { *self } }
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub const fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
    pub const fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
    pub const fn is_utf8_char_boundary(self) -> bool { (self as i8) >= -0x40 }
    pub fn escape_ascii(self) -> EscapeDefault { escape_default(self) }
}

/// The bytes of an escape like `\x9d`.
#[derive(Clone)]
pub struct EscapeDefault(EscapeIterInner<4>);
pub fn escape_default(c: u8) -> EscapeDefault { EscapeDefault(EscapeIterInner::byte(c)) }
impl Iterator for EscapeDefault {
    type Item = u8;
    fn next(&mut self) -> Option<u8> { self.0.next().map(|c| c as u8) }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.0.len(), Some(self.0.len())) }
    fn count(self) -> usize { self.0.len() }
    fn last(mut self) -> Option<u8> { self.next_back() }
}
impl DoubleEndedIterator for EscapeDefault {
    fn next_back(&mut self) -> Option<u8> { self.0.next_back().map(|c| c as u8) }
}
impl ExactSizeIterator for EscapeDefault {}
impl FusedIterator for EscapeDefault {}
impl fmt::Display for EscapeDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.write(f) }
}
impl fmt::Debug for EscapeDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("EscapeDefault").finish_non_exhaustive() }
}

impl [u8] {
    pub fn escape_ascii(&self) -> EscapeAscii<'_> { EscapeAscii { inner: self.iter().flat_map(escape_byte) } }
}
fn escape_byte(byte: &u8) -> EscapeDefault { escape_default(*byte) }
/// All bytes of a slice escaped: `std::slice::EscapeAscii`.
#[derive(Clone)]
pub struct EscapeAscii<'a> { inner: FlatMap<slice::Iter<'a, u8>, EscapeDefault, fn(&'a u8) -> EscapeDefault> }
impl<'a> Iterator for EscapeAscii<'a> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl<'a> DoubleEndedIterator for EscapeAscii<'a> {
    fn next_back(&mut self) -> Option<u8> { self.inner.next_back() }
}
impl FusedIterator for EscapeAscii<'_> {}
impl fmt::Display for EscapeAscii<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.clone() { f.write_char(byte as char)?; }
        Ok(())
    }
}
impl fmt::Debug for EscapeAscii<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("EscapeAscii").finish_non_exhaustive() }
}

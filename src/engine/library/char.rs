//! Characters.
use crate::fmt;
use crate::intrinsics;

mod decode;
mod escape;
mod methods;
mod unicode;
mod case;
pub use decode::{decode_utf16, DecodeUtf16, DecodeUtf16Error};
pub(crate) use escape::EscapeIterInner;
pub use escape::{EscapeDebug, EscapeDefault, EscapeUnicode};
pub use methods::{ToLowercase, ToUppercase};

pub const MAX: char = '\u{10ffff}';
pub const UNICODE_VERSION: (u8, u8, u8) = (17, 0, 0);
pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';

pub const fn from_u32(i: u32) -> Option<char> {
    if i > 0x10ffff || (i >= 0xd800 && i <= 0xdfff) { None } else { Some(unsafe { from_u32_unchecked(i) }) }
}
pub const unsafe fn from_u32_unchecked(i: u32) -> char { unsafe { intrinsics::transmute(i) } }
pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
    if radix > 36 { panic!("from_digit: radix is too high (maximum 36)"); }
    if num >= radix { return None; }
    let num = num as u8;
    if num < 10 { Some((b'0' + num) as char) } else { Some((b'a' + num - 10) as char) }
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct CharTryFromError(pub(crate) ());
impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("converted integer out of range for `char`") }
}
impl crate::error::Error for CharTryFromError {}
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TryFromCharError(pub(crate) ());
impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("unicode code point out of range") }
}
impl crate::error::Error for TryFromCharError {}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError { empty: bool }
impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(if self.empty { "cannot parse char from empty string" } else { "too many characters in string" })
    }
}
impl crate::error::Error for ParseCharError {}
impl crate::str::FromStr for char {
    type Err = ParseCharError;
    fn from_str(s: &str) -> Result<char, ParseCharError> {
        let mut chars = s.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Err(ParseCharError { empty: true }),
            (Some(c), None) => Ok(c),
            _ => Err(ParseCharError { empty: false }),
        }
    }
}

/// Is the character itself in `{:?}` between such quotes?
pub(crate) fn shown_as_is(c: char, quote: char) -> bool { c != quote && c != '\\' && !is_escaped(c, true) }
/// Not printable, or if `extended` a mark that would join the character before.
pub(crate) fn is_escaped(c: char, extended: bool) -> bool {
    let n = c as u32;
    if n < 0x7f { n < 0x20 } else { n < 0xa0 || (unicode::is_escaped(c) && (extended || !unicode::is_extended(c))) }
}

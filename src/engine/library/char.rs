//! Characters.
use crate::prelude::v1::*;
use crate::fmt::{self, Write};
use crate::intrinsics;

mod methods;
mod unicode;
mod case;
pub use methods::{EscapeDebug, EscapeDefault, EscapeUnicode, ToLowercase, ToUppercase};

pub const MAX: char = '\u{10ffff}';
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
pub(crate) fn shown_as_is(c: char, quote: char) -> bool {
    if c == quote || c == '\\' { return false; }
    let n = c as u32;
    if n < 0x7f { return n >= 0x20; }
    n >= 0xa0 && !unicode::is_escaped(c)
}
/// The escape of a character that is not shown as it is.
pub(crate) fn write_escaped(c: char, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match c {
        '\0' => f.write_str("\\0"),
        '\t' => f.write_str("\\t"),
        '\r' => f.write_str("\\r"),
        '\n' => f.write_str("\\n"),
        '\\' => f.write_str("\\\\"),
        '"' => f.write_str("\\\""),
        '\'' => f.write_str("\\'"),
        _ => {
            f.write_str("\\u{")?;
            let mut shift = 20;
            let mut started = false;
            loop {
                let digit = (c as u32 >> shift) & 15;
                if digit != 0 || started || shift == 0 {
                    started = true;
                    f.write_char(if digit < 10 { (b'0' + digit as u8) as char } else { (b'a' + (digit as u8 - 10)) as char })?;
                }
                if shift == 0 { break; }
                shift -= 4;
            }
            f.write_char('}')
        }
    }
}

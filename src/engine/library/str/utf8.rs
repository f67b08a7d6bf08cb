//! UTF-8 checked.
use crate::fmt;

#[derive(Copy, Eq, PartialEq, Clone, Debug)]
pub struct Utf8Error { valid_up_to: usize, error_len: Option<u8> }
impl Utf8Error {
    pub const fn valid_up_to(&self) -> usize { self.valid_up_to }
    pub const fn error_len(&self) -> Option<usize> {
        match self.error_len { Some(len) => Some(len as usize), None => None }
    }
}
impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(error_len) => write!(f, "invalid utf-8 sequence of {} bytes from index {}", error_len, self.valid_up_to),
            None => write!(f, "incomplete utf-8 byte sequence from index {}", self.valid_up_to),
        }
    }
}
impl crate::error::Error for Utf8Error {}

pub const fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {
    match validate(v) { Ok(()) => Ok(unsafe { super::from_utf8_unchecked(v) }), Err(e) => Err(e) }
}
pub const fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {
    match validate(v) { Ok(()) => Ok(unsafe { super::from_utf8_unchecked_mut(v) }), Err(e) => Err(e) }
}
const fn continues(v: &[u8], at: usize, low: u8, high: u8) -> bool { at < v.len() && v[at] >= low && v[at] <= high }
const fn validate(v: &[u8]) -> Result<(), Utf8Error> {
    let mut i = 0;
    while i < v.len() {
        let first = v[i];
        if first < 128 {
            i += 1;
            continue;
        }
        let (width, low, high) = match first {
            0xc2..=0xdf => (2, 0x80, 0xbf),
            0xe0 => (3, 0xa0, 0xbf),
            0xe1..=0xec | 0xee..=0xef => (3, 0x80, 0xbf),
            0xed => (3, 0x80, 0x9f),
            0xf0 => (4, 0x90, 0xbf),
            0xf1..=0xf3 => (4, 0x80, 0xbf),
            0xf4 => (4, 0x80, 0x8f),
            _ => return Err(Utf8Error { valid_up_to: i, error_len: Some(1) }),
        };
        let mut k = 1;
        while k < width {
            let good = if k == 1 { continues(v, i + 1, low, high) } else { continues(v, i + k, 0x80, 0xbf) };
            if !good { return Err(Utf8Error { valid_up_to: i, error_len: if i + k >= v.len() { None } else { Some(k as u8) } }); }
            k += 1;
        }
        i += width;
    }
    Ok(())
}

//! Characters from UTF-16.
use crate::fmt;

#[derive(Clone, Debug)]
pub struct DecodeUtf16<I: Iterator<Item = u16>> { iter: I, buf: Option<u16> }
#[derive(Debug, Clone, Eq, PartialEq)]
pub struct DecodeUtf16Error { code: u16 }
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> { DecodeUtf16 { iter: iter.into_iter(), buf: None } }

impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
    fn next(&mut self) -> Option<Result<char, DecodeUtf16Error>> {
        let u = match self.buf.take() { Some(buf) => buf, None => self.iter.next()? };
        if u & 0xf800 != 0xd800 { return Some(Ok(unsafe { super::from_u32_unchecked(u as u32) })); }
        if u >= 0xdc00 { return Some(Err(DecodeUtf16Error { code: u })); }
        let u2 = match self.iter.next() { Some(u2) => u2, None => return Some(Err(DecodeUtf16Error { code: u })) };
        if u2 < 0xdc00 || u2 > 0xdfff {
            self.buf = Some(u2);
            return Some(Err(DecodeUtf16Error { code: u }));
        }
        Some(Ok(unsafe { super::from_u32_unchecked((((u & 0x3ff) as u32) << 10 | (u2 & 0x3ff) as u32) + 0x10000) }))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let extra = self.buf.is_some() as usize;
        ((low + extra).div_ceil(2), high.and_then(|high| high.checked_add(extra)))
    }
}
impl DecodeUtf16Error {
    pub fn unpaired_surrogate(&self) -> u16 { self.code }
}
impl fmt::Display for DecodeUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "unpaired surrogate found: {:x}", self.code) }
}
impl crate::error::Error for DecodeUtf16Error {}

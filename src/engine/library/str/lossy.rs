//! Bytes that should have been text.
use crate::fmt::{self, Write};
use crate::iter::FusedIterator;

impl [u8] {
    pub fn utf8_chunks(&self) -> Utf8Chunks<'_> { Utf8Chunks { source: self } }
}
/// Text, and after it bytes that are none: a beginning of a character that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utf8Chunk<'a> { valid: &'a str, invalid: &'a [u8] }
impl<'a> Utf8Chunk<'a> {
    pub fn valid(&self) -> &'a str { self.valid }
    pub fn invalid(&self) -> &'a [u8] { self.invalid }
}
#[derive(Clone)]
pub struct Utf8Chunks<'a> { source: &'a [u8] }
impl<'a> Iterator for Utf8Chunks<'a> {
    type Item = Utf8Chunk<'a>;
    fn next(&mut self) -> Option<Utf8Chunk<'a>> {
        if self.source.is_empty() { return None; }
        match super::from_utf8(self.source) {
            Ok(valid) => {
                self.source = &[];
                Some(Utf8Chunk { valid, invalid: &[] })
            }
            Err(error) => {
                let (valid, rest) = self.source.split_at(error.valid_up_to());
                let (invalid, rest) = rest.split_at(error.error_len().unwrap_or(rest.len()));
                self.source = rest;
                Some(Utf8Chunk { valid: unsafe { super::from_utf8_unchecked(valid) }, invalid })
            }
        }
    }
}
impl FusedIterator for Utf8Chunks<'_> {}
impl fmt::Debug for Utf8Chunks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Utf8Chunks").field("source", &fmt::from_fn(|f| write_quoted(self, f))).finish() }
}
fn write_quoted(chunks: &Utf8Chunks<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for chunk in chunks.clone() {
        for c in chunk.valid.chars() { write!(f, "{}", crate::char::EscapeDebug::of(c, true, true))?; }
        for b in chunk.invalid { write!(f, "\\x{:02X}", b)?; }
    }
    f.write_char('"')
}

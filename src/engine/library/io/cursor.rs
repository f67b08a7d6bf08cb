//! `Cursor`: memory read or written like a file.
use crate::prelude::v1::*;
use super::{BufRead, Read, Result, Write};

#[derive(Debug, Default, Eq, PartialEq, Clone)]
pub struct Cursor<T> { inner: T, pos: u64 }
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T> { Cursor { pos: 0, inner } }
    pub fn into_inner(self) -> T { self.inner }
    pub const fn get_ref(&self) -> &T { &self.inner }
    pub fn get_mut(&mut self) -> &mut T { &mut self.inner }
    pub const fn position(&self) -> u64 { self.pos }
    pub fn set_position(&mut self, pos: u64) { self.pos = pos; }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut rest = self.fill_buf()?;
        let n = rest.read(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        let bytes = self.inner.as_ref();
        let at = if self.pos < bytes.len() as u64 { self.pos as usize } else { bytes.len() };
        Ok(&bytes[at..])
    }
    fn consume(&mut self, amount: usize) { self.pos += amount as u64; }
}
impl Write for Cursor<Vec<u8>> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        let at = self.pos as usize;
        if self.inner.len() < at + buf.len() { self.inner.resize(at + buf.len(), 0); }
        self.inner[at..at + buf.len()].copy_from_slice(buf);
        self.pos += buf.len() as u64;
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> { Ok(()) }
}

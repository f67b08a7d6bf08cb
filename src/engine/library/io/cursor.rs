//! Places in what is read or written, and `Cursor`: memory read or written like a file.
use super::error::{eof, invalid_seek};
use super::{BufRead, Read, Result, Write};

#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum SeekFrom { Start(u64), End(i64), Current(i64) }
pub trait Seek {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
    fn rewind(&mut self) -> Result<()> {
        self.seek(SeekFrom::Start(0))?;
        Ok(())
    }
    fn stream_position(&mut self) -> Result<u64> { self.seek(SeekFrom::Current(0)) }
    fn seek_relative(&mut self, offset: i64) -> Result<()> {
        self.seek(SeekFrom::Current(offset))?;
        Ok(())
    }
}
impl<S: Seek + ?Sized> Seek for &mut S {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> { (**self).seek(pos) }
}
impl<S: Seek + ?Sized> Seek for Box<S> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> { (**self).seek(pos) }
}
#[derive(Debug, Default, Eq, PartialEq, Clone)]
pub struct Cursor<T> { inner: T, pos: u64 }
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T> { Cursor { pos: 0, inner } }
    pub fn into_inner(self) -> T { self.inner }
    pub const fn get_ref(&self) -> &T { &self.inner }
    pub const fn get_mut(&mut self) -> &mut T { &mut self.inner }
    pub const fn position(&self) -> u64 { self.pos }
    pub const fn set_position(&mut self, pos: u64) { self.pos = pos; }
}
impl<T: AsRef<[u8]>> Cursor<T> {
    fn rest(&self) -> &[u8] {
        let bytes = self.inner.as_ref();
        &bytes[crate::cmp::min(self.pos, bytes.len() as u64) as usize..]
    }
}
impl<T: AsRef<[u8]>> Seek for Cursor<T> {
    fn seek(&mut self, style: SeekFrom) -> Result<u64> {
        let pos = match style {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => (self.inner.as_ref().len() as u64).checked_add_signed(n),
            SeekFrom::Current(n) => self.pos.checked_add_signed(n),
        };
        self.pos = pos.ok_or_else(invalid_seek)?;
        Ok(self.pos)
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let n = self.rest().read(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        let result = self.rest().read_exact(buf);
        self.pos = if result.is_ok() { self.pos + buf.len() as u64 } else { self.inner.as_ref().len() as u64 };
        result
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let n = self.rest().read_to_end(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let n = self.rest().read_to_string(buf)?;
        self.pos += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> { Ok(self.rest()) }
    fn consume(&mut self, amount: usize) { self.pos += amount as u64; }
}
fn write_to_slice(pos: &mut u64, bytes: &mut [u8], buf: &[u8]) -> Result<usize> {
    let at = crate::cmp::min(*pos, bytes.len() as u64) as usize;
    let n = (&mut bytes[at..]).write(buf)?;
    *pos += n as u64;
    Ok(n)
}
fn write_to_vec(pos: &mut u64, vec: &mut Vec<u8>, buf: &[u8]) -> Result<usize> {
    let at = *pos as usize;
    if vec.len() < at + buf.len() { vec.resize(at + buf.len(), 0); }
    vec[at..at + buf.len()].copy_from_slice(buf);
    *pos += buf.len() as u64;
    Ok(buf.len())
}
macro_rules! written {
    ($($write:ident ($($g:tt)*) $T:ty;)*) => { $(
        impl $($g)* Write for Cursor<$T> {
            fn write(&mut self, buf: &[u8]) -> Result<usize> { $write(&mut self.pos, &mut self.inner, buf) }
            fn flush(&mut self) -> Result<()> { Ok(()) }
        }
    )* };
}
written! { write_to_slice () &mut [u8]; write_to_slice () Box<[u8]>; write_to_slice (<const N: usize>) [u8; N]; write_to_vec () Vec<u8>; write_to_vec () &mut Vec<u8>; }

//! Writing.
use crate::prelude::v1::*;
use super::{Error, ErrorKind, Result};
use crate::fmt;

#[rustc_diagnostic_item = "IoWrite"]
pub trait Write {
    fn write(&mut self, buf: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_all(&mut self, mut buf: &[u8]) -> Result<()> {
        while !buf.is_empty() {
            match self.write(buf) {
                Ok(0) => return Err(Error::message(ErrorKind::WriteZero, "failed to write whole buffer")),
                Ok(n) => buf = &buf[n..],
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        let mut output = Adapter { inner: self, error: Ok(()) };
        match fmt::write(&mut output, args) {
            Ok(()) => Ok(()),
            Err(_) => if output.error.is_err() { output.error } else { panic!("a formatting trait implementation returned an error when the underlying stream did not") },
        }
    }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
}
struct Adapter<'a, T: ?Sized> { inner: &'a mut T, error: Result<()> }
impl<T: Write + ?Sized> fmt::Write for Adapter<'_, T> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        match self.inner.write_all(s.as_bytes()) {
            Ok(()) => Ok(()),
            Err(e) => {
                self.error = Err(e);
                Err(fmt::Error)
            }
        }
    }
}
impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, buf: &[u8]) -> Result<usize> { (**self).write(buf) }
    fn flush(&mut self) -> Result<()> { (**self).flush() }
}
impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> { (**self).write(buf) }
    fn flush(&mut self) -> Result<()> { (**self).flush() }
}
impl Write for Vec<u8> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> { Ok(()) }
}
impl Write for &mut [u8] {
    fn write(&mut self, data: &[u8]) -> Result<usize> {
        let amt = if data.len() < self.len() { data.len() } else { self.len() };
        let (a, b) = crate::mem::take(self).split_at_mut(amt);
        a.copy_from_slice(&data[..amt]);
        *self = b;
        Ok(amt)
    }
    fn flush(&mut self) -> Result<()> { Ok(()) }
}
#[derive(Copy, Clone, Debug, Default)]
pub struct Sink;
pub const fn sink() -> Sink { Sink }
impl Write for Sink {
    fn write(&mut self, buf: &[u8]) -> Result<usize> { Ok(buf.len()) }
    fn flush(&mut self) -> Result<()> { Ok(()) }
}
#[derive(Copy, Clone, Debug, Default)]
pub struct Empty;
pub const fn empty() -> Empty { Empty }

macro_rules! buffered {
    ($($Name:ident)*) => {
        $(
            /// Collects bytes and writes them together.
            pub struct $Name<W: Write> { buf: Vec<u8>, inner: W }
            impl<W: Write> $Name<W> {
                pub fn new(inner: W) -> $Name<W> { $Name::with_capacity(if stringify!($Name).len() == 9 { 8192 } else { 1024 }, inner) }
                pub fn with_capacity(capacity: usize, inner: W) -> $Name<W> { $Name { buf: Vec::with_capacity(capacity), inner } }
                pub fn get_ref(&self) -> &W { &self.inner }
                pub fn get_mut(&mut self) -> &mut W { &mut self.inner }
                pub fn buffer(&self) -> &[u8] { &self.buf }
                fn flush_buf(&mut self) -> Result<()> {
                    let result = self.inner.write_all(&self.buf);
                    self.buf.clear();
                    result
                }
            }
            impl<W: Write> Drop for $Name<W> {
                fn drop(&mut self) { let _ = self.flush_buf(); }
            }
        )*
    };
}
buffered! { BufWriter LineWriter }
impl<W: Write> Write for BufWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if self.buf.len() + buf.len() > self.buf.capacity() { self.flush_buf()?; }
        if buf.len() >= self.buf.capacity() { return self.inner.write(buf); }
        self.buf.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.flush_buf()?;
        self.inner.flush()
    }
}
impl<W: Write> Write for LineWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.buf.extend_from_slice(buf);
        if buf.contains(&b'\n') { self.flush_buf()?; }
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.flush_buf()?;
        self.inner.flush()
    }
}

//! Readers and writers with a buffer of their own.
use super::error::write_zero_buffered;
use super::read::DEFAULT_BUF_SIZE;
use super::{BufRead, Error, Read, Result, Seek, SeekFrom, Write};
use crate::error;
use crate::fmt;
use crate::mem::{self, MaybeUninit};
use crate::ptr;

/// Bytes read ahead; those from `pos` to `filled` are waiting.
struct Buffer { buf: Box<[MaybeUninit<u8>]>, pos: usize, filled: usize, initialized: usize }
pub struct BufReader<R: ?Sized> { buf: Buffer, inner: R }
impl<R: Read> BufReader<R> {
    pub fn new(inner: R) -> BufReader<R> { BufReader::with_capacity(DEFAULT_BUF_SIZE, inner) }
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {
        BufReader { buf: Buffer { buf: Box::new_uninit_slice(capacity), pos: 0, filled: 0, initialized: 0 }, inner }
    }
}
impl<R> BufReader<R> {
    pub fn into_inner(self) -> R { self.inner }
}
impl<R: ?Sized> BufReader<R> {
    pub fn get_ref(&self) -> &R { &self.inner }
    pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
    pub fn buffer(&self) -> &[u8] {
        unsafe { crate::slice::from_raw_parts((self.buf.buf.as_ptr() as *const u8).add(self.buf.pos), self.buf.filled - self.buf.pos) }
    }
    pub fn capacity(&self) -> usize { self.buf.buf.len() }
    fn discard_buffer(&mut self) {
        self.buf.pos = 0;
        self.buf.filled = 0;
    }
}
impl<R: ?Sized + Read> Read for BufReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if self.buf.pos == self.buf.filled && buf.len() >= self.capacity() {
            self.discard_buffer();
            return self.inner.read(buf);
        }
        let mut available = self.fill_buf()?;
        let n = available.read(buf)?;
        self.consume(n);
        Ok(n)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        buf.extend_from_slice(self.buffer());
        let n = self.buffer().len();
        self.discard_buffer();
        Ok(n + self.inner.read_to_end(buf)?)
    }
}
impl<R: ?Sized + Read> BufRead for BufReader<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.buf.pos == self.buf.filled {
            let all = unsafe { crate::slice::from_raw_parts_mut(self.buf.buf.as_mut_ptr() as *mut u8, self.buf.buf.len()) };
            if self.buf.initialized == 0 { unsafe { ptr::write_bytes(all.as_mut_ptr(), 0, all.len()); } }
            self.buf.initialized = all.len();
            self.discard_buffer();
            self.buf.filled = self.inner.read(all)?;
        }
        Ok(self.buffer())
    }
    fn consume(&mut self, amount: usize) { self.buf.pos = crate::cmp::min(self.buf.pos + amount, self.buf.filled); }
}
impl<R: ?Sized + Seek> Seek for BufReader<R> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        let pos = match pos {
            SeekFrom::Current(n) => SeekFrom::Current(n - (self.buf.filled - self.buf.pos) as i64),
            other => other,
        };
        let result = self.inner.seek(pos)?;
        self.discard_buffer();
        Ok(result)
    }
}
impl<R: ?Sized + fmt::Debug> fmt::Debug for BufReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufReader").field("reader", &&self.inner).field("buffer", &format_args!("{}/{}", self.buf.filled - self.buf.pos, self.capacity())).finish()
    }
}

/// Collects bytes and writes them together.
pub struct BufWriter<W: ?Sized + Write> { buf: Vec<u8>, panicked: bool, inner: W }
impl<W: Write> BufWriter<W> {
    pub fn new(inner: W) -> BufWriter<W> { BufWriter::with_capacity(DEFAULT_BUF_SIZE, inner) }
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> { BufWriter { buf: Vec::with_capacity(capacity), panicked: false, inner } }
    pub fn into_inner(mut self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {
        match self.flush_buf() {
            Err(e) => Err(IntoInnerError(self, e)),
            Ok(()) => Ok(self.into_parts().0),
        }
    }
    pub fn into_parts(self) -> (W, crate::result::Result<Vec<u8>, WriterPanicked>) {
        let mut this = mem::ManuallyDrop::new(self);
        let buf = mem::take(&mut this.buf);
        let buf = if this.panicked { Err(WriterPanicked { buf }) } else { Ok(buf) };
        (unsafe { ptr::read(&this.inner) }, buf)
    }
}
impl<W: ?Sized + Write> BufWriter<W> {
    pub fn get_ref(&self) -> &W { &self.inner }
    pub fn get_mut(&mut self) -> &mut W { &mut self.inner }
    pub fn buffer(&self) -> &[u8] { &self.buf }
    pub fn capacity(&self) -> usize { self.buf.capacity() }
    /// What could not be written stays in the buffer.
    fn flush_buf(&mut self) -> Result<()> {
        let mut written = 0;
        let mut result = Ok(());
        while written < self.buf.len() {
            self.panicked = true;
            let r = self.inner.write(&self.buf[written..]);
            self.panicked = false;
            match r {
                Ok(0) => result = Err(write_zero_buffered()),
                Ok(n) => written += n,
                Err(e) if e.is_interrupted() => {}
                Err(e) => result = Err(e),
            }
            if result.is_err() { break; }
        }
        if written > 0 { self.buf.drain(..written); }
        result
    }
}
impl<W: ?Sized + Write> Write for BufWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        if buf.len() > self.buf.capacity() - self.buf.len() { self.flush_buf()?; }
        if buf.len() >= self.buf.capacity() {
            self.panicked = true;
            let r = self.inner.write(buf);
            self.panicked = false;
            return r;
        }
        self.buf.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.flush_buf()?;
        self.inner.flush()
    }
}
impl<W: ?Sized + Write + Seek> Seek for BufWriter<W> {
    fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
        self.flush_buf()?;
        self.inner.seek(pos)
    }
}
impl<W: ?Sized + Write> Drop for BufWriter<W> {
    fn drop(&mut self) { if !self.panicked { let _ = self.flush_buf(); } }
}
impl<W: ?Sized + Write + fmt::Debug> fmt::Debug for BufWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BufWriter").field("writer", &&self.inner).field("buffer", &format_args!("{}/{}", self.buf.len(), self.buf.capacity())).finish()
    }
}
/// The writer panicked while the buffer was being written.
pub struct WriterPanicked { buf: Vec<u8> }
impl WriterPanicked {
    pub fn into_inner(self) -> Vec<u8> { self.buf }
}
impl error::Error for WriterPanicked {}
impl fmt::Display for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("BufWriter inner writer panicked, what data remains unwritten is not known") }
}
impl fmt::Debug for WriterPanicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WriterPanicked").field("buffer", &format_args!("{}/{}", self.buf.len(), self.buf.capacity())).finish()
    }
}
#[derive(Debug)]
pub struct IntoInnerError<W>(W, Error);
impl<W> IntoInnerError<W> {
    pub fn error(&self) -> &Error { &self.1 }
    pub fn into_inner(self) -> W { self.0 }
    pub fn into_error(self) -> Error { self.1 }
    pub fn into_parts(self) -> (Error, W) { (self.1, self.0) }
}
impl<W> From<IntoInnerError<W>> for Error {
    fn from(e: IntoInnerError<W>) -> Error { e.1 }
}
impl<W: Send + fmt::Debug> error::Error for IntoInnerError<W> {}
impl<W> fmt::Display for IntoInnerError<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.1.fmt(f) }
}

/// Writes when a line is complete.
pub struct LineWriter<W: ?Sized + Write> { inner: BufWriter<W> }
impl<W: Write> LineWriter<W> {
    pub fn new(inner: W) -> LineWriter<W> { LineWriter::with_capacity(1024, inner) }
    pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W> { LineWriter { inner: BufWriter::with_capacity(capacity, inner) } }
    pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<LineWriter<W>>> {
        self.inner.into_inner().map_err(|e| IntoInnerError(LineWriter { inner: e.0 }, e.1))
    }
}
impl<W: ?Sized + Write> LineWriter<W> {
    pub fn get_ref(&self) -> &W { self.inner.get_ref() }
    pub fn get_mut(&mut self) -> &mut W { self.inner.get_mut() }
}
impl<W: ?Sized + Write> Write for LineWriter<W> {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.write_all(buf)?;
        Ok(buf.len())
    }
    fn write_all(&mut self, buf: &[u8]) -> Result<()> {
        match buf.iter().rposition(|b| *b == b'\n') {
            None => {
                if self.inner.buf.last() == Some(&b'\n') { self.inner.flush_buf()?; }
                self.inner.write_all(buf)
            }
            Some(at) => {
                let (lines, tail) = buf.split_at(at + 1);
                if self.inner.buf.is_empty() { self.inner.inner.write_all(lines)?; } else {
                    self.inner.write_all(lines)?;
                    self.inner.flush_buf()?;
                }
                self.inner.write_all(tail)
            }
        }
    }
    fn flush(&mut self) -> Result<()> { self.inner.flush() }
}
impl<W: ?Sized + Write + fmt::Debug> fmt::Debug for LineWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LineWriter").field("writer", &self.get_ref()).field("buffer", &format_args!("{}/{}", self.inner.buf.len(), self.inner.buf.capacity())).finish_non_exhaustive()
    }
}

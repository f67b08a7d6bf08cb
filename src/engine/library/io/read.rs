//! Reading.
use super::error::{eof, invalid_utf8};
use super::{Empty, IoSliceMut, Result};
use crate::collections::VecDeque;

/// Room looked for before a buffer that is full is made to grow.
const PROBE_SIZE: usize = 32;
pub(super) const DEFAULT_BUF_SIZE: usize = 8192;

#[rustc_diagnostic_item = "IoRead"]
pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize> {
        match bufs.iter_mut().find(|b| !b.is_empty()) {
            Some(buf) => self.read(buf),
            None => self.read(&mut []),
        }
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> { default_read_to_end(self, buf) }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { append_to_string(buf, |bytes| default_read_to_end(self, bytes)) }
    fn read_exact(&mut self, mut buf: &mut [u8]) -> Result<()> {
        while !buf.is_empty() {
            match self.read(buf) {
                Ok(0) => return Err(eof()),
                Ok(n) => buf = &mut buf[n..],
                Err(e) if e.is_interrupted() => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
    fn bytes(self) -> Bytes<Self> where Self: Sized { Bytes { inner: self } }
    fn chain<R: Read>(self, next: R) -> Chain<Self, R> where Self: Sized { Chain { first: self, second: next, done_first: false } }
    fn take(self, limit: u64) -> Take<Self> where Self: Sized { Take { inner: self, len: limit, limit } }
}
/// Reads until nothing comes. A full buffer grows only when a small read has shown that there is more.
fn default_read_to_end<R: Read + ?Sized>(reader: &mut R, buf: &mut Vec<u8>) -> Result<usize> {
    let (start_len, start_cap) = (buf.len(), buf.capacity());
    if buf.capacity() - buf.len() < PROBE_SIZE && probe(reader, buf)? == 0 { return Ok(0); }
    loop {
        if buf.len() == buf.capacity() && buf.capacity() == start_cap && probe(reader, buf)? == 0 { return Ok(buf.len() - start_len); }
        if buf.len() == buf.capacity() { buf.reserve(PROBE_SIZE); }
        let len = buf.len();
        let room = crate::cmp::min(buf.capacity() - len, DEFAULT_BUF_SIZE);
        buf.resize(len + room, 0);
        let read = reader.read(&mut buf[len..]);
        buf.truncate(len + match read { Ok(n) => n, Err(_) => 0 });
        match read {
            Ok(0) => return Ok(buf.len() - start_len),
            Ok(_) => {}
            Err(e) if e.is_interrupted() => {}
            Err(e) => return Err(e),
        }
    }
}
fn probe<R: Read + ?Sized>(reader: &mut R, buf: &mut Vec<u8>) -> Result<usize> {
    let mut bytes = [0u8; PROBE_SIZE];
    loop {
        match reader.read(&mut bytes) {
            Ok(n) => {
                buf.extend_from_slice(&bytes[..n]);
                return Ok(n);
            }
            Err(e) if e.is_interrupted() => {}
            Err(e) => return Err(e),
        }
    }
}
/// Lets `read` append to the text's bytes; they stay when they are UTF-8.
fn append_to_string<F: FnOnce(&mut Vec<u8>) -> Result<usize>>(buf: &mut String, read: F) -> Result<usize> {
    let start = buf.len();
    let bytes = unsafe { buf.as_mut_vec() };
    let result = read(bytes);
    if crate::str::from_utf8(&bytes[start..]).is_err() {
        bytes.truncate(start);
        return result.and_then(|_| Err(invalid_utf8()));
    }
    result
}
pub fn read_to_string<R: Read>(mut reader: R) -> Result<String> {
    let mut buf = String::new();
    reader.read_to_string(&mut buf)?;
    Ok(buf)
}
pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> { each_until(self, byte, |bytes| buf.extend_from_slice(bytes)) }
    fn skip_until(&mut self, byte: u8) -> Result<usize> { each_until(self, byte, |_| {}) }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> { append_to_string(buf, |bytes| self.read_until(b'\n', bytes)) }
    fn split(self, byte: u8) -> Split<Self> where Self: Sized { Split { buf: self, delim: byte } }
    fn lines(self) -> Lines<Self> where Self: Sized { Lines { buf: self } }
}
fn each_until<R: BufRead + ?Sized, F: FnMut(&[u8])>(reader: &mut R, byte: u8, mut take: F) -> Result<usize> {
    let mut total = 0;
    loop {
        let available = match reader.fill_buf() {
            Ok(bytes) => bytes,
            Err(e) if e.is_interrupted() => continue,
            Err(e) => return Err(e),
        };
        let found = available.iter().position(|b| *b == byte);
        let used = match found { Some(i) => i + 1, None => available.len() };
        take(&available[..used]);
        reader.consume(used);
        total += used;
        if found.is_some() || used == 0 { return Ok(total); }
    }
}
macro_rules! forwarded {
    ($($G:ident $T:ty;)*) => { $(
        impl<$G: Read + ?Sized> Read for $T {
            fn read(&mut self, buf: &mut [u8]) -> Result<usize> { (**self).read(buf) }
            fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> { (**self).read_to_end(buf) }
            fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { (**self).read_to_string(buf) }
            fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> { (**self).read_exact(buf) }
        }
        impl<$G: BufRead + ?Sized> BufRead for $T {
            fn fill_buf(&mut self) -> Result<&[u8]> { (**self).fill_buf() }
            fn consume(&mut self, amount: usize) { (**self).consume(amount) }
            fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> { (**self).read_until(byte, buf) }
            fn read_line(&mut self, buf: &mut String) -> Result<usize> { (**self).read_line(buf) }
        }
    )* };
}
forwarded! { R &mut R; R Box<R>; }
impl Read for &[u8] {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let amt = if buf.len() < self.len() { buf.len() } else { self.len() };
        let (a, b) = self.split_at(amt);
        buf[..amt].copy_from_slice(a);
        *self = b;
        Ok(amt)
    }
    fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
        if buf.len() > self.len() {
            *self = &self[self.len()..];
            return Err(eof());
        }
        self.read(buf)?;
        Ok(())
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let len = self.len();
        buf.extend_from_slice(*self);
        *self = &self[len..];
        Ok(len)
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { append_to_string(buf, |bytes| self.read_to_end(bytes)) }
}
impl BufRead for &[u8] {
    fn fill_buf(&mut self) -> Result<&[u8]> { Ok(*self) }
    fn consume(&mut self, amount: usize) { *self = &self[amount..]; }
}
impl Read for VecDeque<u8> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let (mut front, _) = self.as_slices();
        let n = front.read(buf)?;
        self.drain(..n);
        Ok(n)
    }
}
impl BufRead for VecDeque<u8> {
    fn fill_buf(&mut self) -> Result<&[u8]> { Ok(self.as_slices().0) }
    fn consume(&mut self, amount: usize) { self.drain(..amount); }
}
impl Read for Empty {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> { Ok(0) }
}
impl BufRead for Empty {
    fn fill_buf(&mut self) -> Result<&[u8]> { Ok(&[]) }
    fn consume(&mut self, _amount: usize) {}
}
#[derive(Debug)]
pub struct Bytes<R> { inner: R }
impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
    fn next(&mut self) -> Option<Result<u8>> {
        let mut byte = [0u8; 1];
        loop {
            return match self.inner.read(&mut byte) {
                Ok(0) => None,
                Ok(_) => Some(Ok(byte[0])),
                Err(e) if e.is_interrupted() => continue,
                Err(e) => Some(Err(e)),
            };
        }
    }
}
#[derive(Debug)]
pub struct Chain<T, U> { first: T, second: U, done_first: bool }
impl<T, U> Chain<T, U> {
    pub fn into_inner(self) -> (T, U) { (self.first, self.second) }
    pub fn get_ref(&self) -> (&T, &U) { (&self.first, &self.second) }
    pub fn get_mut(&mut self) -> (&mut T, &mut U) { (&mut self.first, &mut self.second) }
}
impl<T: Read, U: Read> Read for Chain<T, U> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if !self.done_first {
            match self.first.read(buf)? {
                0 if !buf.is_empty() => self.done_first = true,
                n => return Ok(n),
            }
        }
        self.second.read(buf)
    }
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let mut read = 0;
        if !self.done_first {
            read += self.first.read_to_end(buf)?;
            self.done_first = true;
        }
        Ok(read + self.second.read_to_end(buf)?)
    }
}
impl<T: BufRead, U: BufRead> BufRead for Chain<T, U> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if !self.done_first {
            if self.first.fill_buf()?.is_empty() { self.done_first = true; } else { return self.first.fill_buf(); }
        }
        self.second.fill_buf()
    }
    fn consume(&mut self, amount: usize) { if !self.done_first { self.first.consume(amount) } else { self.second.consume(amount) } }
}
#[derive(Debug)]
pub struct Take<T> { inner: T, len: u64, limit: u64 }
impl<T> Take<T> {
    pub fn limit(&self) -> u64 { self.limit }
    pub fn set_limit(&mut self, limit: u64) {
        self.len = limit;
        self.limit = limit;
    }
    pub fn into_inner(self) -> T { self.inner }
    pub fn get_ref(&self) -> &T { &self.inner }
    pub fn get_mut(&mut self) -> &mut T { &mut self.inner }
}
impl<T: Read> Read for Take<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        if self.limit == 0 { return Ok(0); }
        let max = if (buf.len() as u64) < self.limit { buf.len() } else { self.limit as usize };
        let n = self.inner.read(&mut buf[..max])?;
        assert!(n as u64 <= self.limit, "number of read bytes exceeds limit");
        self.limit -= n as u64;
        Ok(n)
    }
}
impl<T: BufRead> BufRead for Take<T> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.limit == 0 { return Ok(&[]); }
        let bytes = self.inner.fill_buf()?;
        let max = if (bytes.len() as u64) < self.limit { bytes.len() } else { self.limit as usize };
        Ok(&bytes[..max])
    }
    fn consume(&mut self, amount: usize) {
        let amount = if (amount as u64) < self.limit { amount } else { self.limit as usize };
        self.limit -= amount as u64;
        self.inner.consume(amount);
    }
}
#[derive(Debug)]
pub struct Split<B> { buf: B, delim: u8 }
impl<B: BufRead> Iterator for Split<B> {
    type Item = Result<Vec<u8>>;
    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        let mut part = Vec::new();
        match self.buf.read_until(self.delim, &mut part) {
            Ok(0) => None,
            Ok(_) => {
                if part.last() == Some(&self.delim) { part.pop(); }
                Some(Ok(part))
            }
            Err(e) => Some(Err(e)),
        }
    }
}
#[derive(Debug)]
pub struct Lines<B> { buf: B }
impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
    fn next(&mut self) -> Option<Result<String>> {
        let mut line = String::new();
        match self.buf.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => {
                if line.ends_with('\n') {
                    line.pop();
                    if line.ends_with('\r') { line.pop(); }
                }
                Some(Ok(line))
            }
            Err(e) => Some(Err(e)),
        }
    }
}

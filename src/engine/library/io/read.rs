//! Reading.
use crate::prelude::v1::*;
use super::{Error, ErrorKind, Result};

#[rustc_diagnostic_item = "IoRead"]
pub trait Read {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
        let mut chunk = [0u8; 256];
        let mut total = 0;
        loop {
            let n = self.read(&mut chunk)?;
            if n == 0 { return Ok(total); }
            buf.extend_from_slice(&chunk[..n]);
            total += n;
        }
    }
    fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
        let mut bytes = Vec::new();
        let n = self.read_to_end(&mut bytes)?;
        push_utf8(buf, &bytes)?;
        Ok(n)
    }
    fn read_exact(&mut self, mut buf: &mut [u8]) -> Result<()> {
        while !buf.is_empty() {
            let n = self.read(buf)?;
            if n == 0 { return Err(Error::message(ErrorKind::UnexpectedEof, "failed to fill whole buffer")); }
            buf = &mut buf[n..];
        }
        Ok(())
    }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
    fn bytes(self) -> Bytes<Self> where Self: Sized { Bytes { inner: self } }
    fn take(self, limit: u64) -> Take<Self> where Self: Sized { Take { inner: self, limit } }
}
fn push_utf8(buf: &mut String, bytes: &[u8]) -> Result<()> {
    match crate::str::from_utf8(bytes) {
        Ok(text) => {
            buf.push_str(text);
            Ok(())
        }
        Err(_) => Err(Error::message(ErrorKind::InvalidData, "stream did not contain valid UTF-8")),
    }
}
pub fn read_to_string<R: Read>(mut reader: R) -> Result<String> {
    let mut buf = String::new();
    reader.read_to_string(&mut buf)?;
    Ok(buf)
}
pub trait BufRead: Read {
    fn fill_buf(&mut self) -> Result<&[u8]>;
    fn consume(&mut self, amount: usize);
    fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
        let mut total = 0;
        loop {
            let available = self.fill_buf()?;
            if available.is_empty() { return Ok(total); }
            let found = available.iter().position(|b| *b == byte);
            let used = match found { Some(i) => i + 1, None => available.len() };
            buf.extend_from_slice(&available[..used]);
            self.consume(used);
            total += used;
            if found.is_some() { return Ok(total); }
        }
    }
    fn read_line(&mut self, buf: &mut String) -> Result<usize> {
        let mut bytes = Vec::new();
        let n = self.read_until(b'\n', &mut bytes)?;
        push_utf8(buf, &bytes)?;
        Ok(n)
    }
    fn lines(self) -> Lines<Self> where Self: Sized { Lines { buf: self } }
}
impl<R: Read + ?Sized> Read for &mut R {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> { (**self).read(buf) }
}
impl<B: BufRead + ?Sized> BufRead for &mut B {
    fn fill_buf(&mut self) -> Result<&[u8]> { (**self).fill_buf() }
    fn consume(&mut self, amount: usize) { (**self).consume(amount) }
}
impl<R: Read + ?Sized> Read for Box<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> { (**self).read(buf) }
}
impl<B: BufRead + ?Sized> BufRead for Box<B> {
    fn fill_buf(&mut self) -> Result<&[u8]> { (**self).fill_buf() }
    fn consume(&mut self, amount: usize) { (**self).consume(amount) }
}
impl Read for &[u8] {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let amt = if buf.len() < self.len() { buf.len() } else { self.len() };
        let (a, b) = self.split_at(amt);
        buf[..amt].copy_from_slice(a);
        *self = b;
        Ok(amt)
    }
}
impl BufRead for &[u8] {
    fn fill_buf(&mut self) -> Result<&[u8]> { Ok(*self) }
    fn consume(&mut self, amount: usize) { *self = &self[amount..]; }
}
impl Read for super::Empty {
    fn read(&mut self, _buf: &mut [u8]) -> Result<usize> { Ok(0) }
}
#[derive(Debug)]
pub struct Bytes<R> { inner: R }
impl<R: Read> Iterator for Bytes<R> {
    type Item = Result<u8>;
    fn next(&mut self) -> Option<Result<u8>> {
        let mut byte = [0u8; 1];
        match self.inner.read(&mut byte) {
            Ok(0) => None,
            Ok(_) => Some(Ok(byte[0])),
            Err(e) => Some(Err(e)),
        }
    }
}
#[derive(Debug)]
pub struct Take<T> { inner: T, limit: u64 }
impl<T: Read> Read for Take<T> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let max = if (buf.len() as u64) < self.limit { buf.len() } else { self.limit as usize };
        let n = self.inner.read(&mut buf[..max])?;
        self.limit -= n as u64;
        Ok(n)
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
pub struct BufReader<R: ?Sized> { buf: Vec<u8>, at: usize, inner: R }
impl<R: Read> BufReader<R> {
    pub fn new(inner: R) -> BufReader<R> { BufReader::with_capacity(8192, inner) }
    pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> { BufReader { buf: Vec::with_capacity(capacity), at: 0, inner } }
    pub fn get_ref(&self) -> &R { &self.inner }
    pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
    pub fn into_inner(self) -> R { self.inner }
}
impl<R: Read> Read for BufReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut available = self.fill_buf()?;
        let n = available.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}
impl<R: Read> BufRead for BufReader<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.at == self.buf.len() {
            let capacity = self.buf.capacity();
            self.buf.clear();
            self.buf.resize(capacity, 0);
            let n = self.inner.read(&mut self.buf)?;
            self.buf.truncate(n);
            self.at = 0;
        }
        Ok(&self.buf[self.at..])
    }
    fn consume(&mut self, amount: usize) { self.at = if self.at + amount < self.buf.len() { self.at + amount } else { self.buf.len() }; }
}

//! Readers and writers that are nothing but a rule, slices for several reads or writes at once, and copying.
use super::read::DEFAULT_BUF_SIZE;
use super::{Read, Result, Seek, SeekFrom, Write};
use crate::fmt;
use crate::mem;
use crate::ops::{Deref, DerefMut};

#[non_exhaustive]
#[derive(Copy, Clone, Debug, Default)]
pub struct Sink;
pub const fn sink() -> Sink { Sink }
#[non_exhaustive]
#[derive(Copy, Clone, Debug, Default)]
pub struct Empty;
pub const fn empty() -> Empty { Empty }
macro_rules! swallowing {
    ($($T:ty)*) => { $(
        impl Write for $T {
            fn write(&mut self, buf: &[u8]) -> Result<usize> { Ok(buf.len()) }
            fn flush(&mut self) -> Result<()> { Ok(()) }
        }
    )* };
}
swallowing! { Sink &Sink Empty &Empty }
impl Seek for Empty {
    fn seek(&mut self, _pos: SeekFrom) -> Result<u64> { Ok(0) }
}
#[derive(Clone)]
pub struct Repeat { byte: u8 }
pub const fn repeat(byte: u8) -> Repeat { Repeat { byte } }
impl Read for Repeat {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        buf.fill(self.byte);
        Ok(buf.len())
    }
}
impl fmt::Debug for Repeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Repeat").finish_non_exhaustive() }
}
pub fn copy<R: ?Sized + Read, W: ?Sized + Write>(reader: &mut R, writer: &mut W) -> Result<u64> {
    let mut buf = [0u8; DEFAULT_BUF_SIZE];
    let mut total = 0;
    loop {
        let n = match reader.read(&mut buf) {
            Ok(0) => return Ok(total),
            Ok(n) => n,
            Err(e) if e.is_interrupted() => continue,
            Err(e) => return Err(e),
        };
        writer.write_all(&buf[..n])?;
        total += n as u64;
    }
}
macro_rules! io_slices {
    ($Name:ident ($($m:tt)?) $split:ident $what:literal) => {
        #[repr(transparent)]
        pub struct $Name<'a>(&'a $($m)? [u8]);
        impl<'a> $Name<'a> {
            pub fn new(buf: &'a $($m)? [u8]) -> $Name<'a> { $Name(buf) }
            pub fn advance(&mut self, n: usize) {
                if self.0.len() < n { panic!(concat!("advancing ", $what, " beyond its length")); }
                self.0 = mem::take(&mut self.0).$split(n).1;
            }
            pub fn advance_slices(bufs: &mut &mut [$Name<'a>], n: usize) {
                let mut left = n;
                let mut whole = 0;
                for buf in bufs.iter() {
                    if left < buf.0.len() { break; }
                    left -= buf.0.len();
                    whole += 1;
                }
                *bufs = mem::take(bufs).split_at_mut(whole).1;
                if bufs.is_empty() { assert!(left == 0, "advancing io slices beyond their length"); } else { bufs[0].advance(left); }
            }
        }
        impl Deref for $Name<'_> {
            type Target = [u8];
            fn deref(&self) -> &[u8] { self.0 }
        }
        impl fmt::Debug for $Name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&*self.0, f) }
        }
    };
}
io_slices! { IoSlice () split_at "IoSlice" }
io_slices! { IoSliceMut (mut) split_at_mut "IoSliceMut" }
impl Clone for IoSlice<'_> {
    fn clone(&self) -> Self { *self }
}
impl Copy for IoSlice<'_> {}
impl DerefMut for IoSliceMut<'_> {
    fn deref_mut(&mut self) -> &mut [u8] { self.0 }
}

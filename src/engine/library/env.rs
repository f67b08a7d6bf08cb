//! The program's surroundings.
use crate::prelude::v1::*;
use crate::fmt;
use crate::intrinsics;

#[derive(Debug)]
pub struct Args { inner: crate::vec::IntoIter<String> }
pub fn args() -> Args {
    let mut all = Vec::new();
    let count = unsafe { intrinsics::memsim_arg_count() };
    let mut i = 0;
    while i < count {
        unsafe {
            let len = intrinsics::memsim_arg_len(i);
            let mut bytes = Vec::with_capacity(len);
            intrinsics::memsim_arg(i, bytes.as_mut_ptr());
            bytes.set_len(len);
            all.push(String::from_utf8_unchecked(bytes));
        }
        i += 1;
    }
    Args { inner: all.into_iter() }
}
impl Iterator for Args {
    type Item = String;
    fn next(&mut self) -> Option<String> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl ExactSizeIterator for Args {}
impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> { self.inner.next_back() }
}
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError { NotPresent, NotUnicode(String) }
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("environment variable not found") }
}
impl crate::error::Error for VarError {}
/// Differs from std: there are no environment variables.
pub fn var<K: AsRef<str>>(_key: K) -> Result<String, VarError> { Err(VarError::NotPresent) }

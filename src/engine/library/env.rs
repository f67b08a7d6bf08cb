//! The program's surroundings.
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::intrinsics;
use crate::path::PathBuf;

pub mod consts {
    pub const ARCH: &str = "x86_64";
    pub const FAMILY: &str = "unix";
    pub const OS: &str = "linux";
    pub const DLL_PREFIX: &str = "lib";
    pub const DLL_SUFFIX: &str = ".so";
    pub const DLL_EXTENSION: &str = "so";
    pub const EXE_SUFFIX: &str = "";
    pub const EXE_EXTENSION: &str = "";
}
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
impl fmt::Debug for Args {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Args").field("inner", &self.inner.as_slice()).finish() }
}
pub struct ArgsOs { inner: Args }
pub fn args_os() -> ArgsOs { ArgsOs { inner: args() } }
impl Iterator for ArgsOs {
    type Item = OsString;
    fn next(&mut self) -> Option<OsString> { self.inner.next().map(OsString::from) }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl ExactSizeIterator for ArgsOs {}
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError { NotPresent, NotUnicode(OsString) }
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VarError::NotPresent => f.write_str("environment variable not found"),
            VarError::NotUnicode(s) => write!(f, "environment variable was not valid unicode: {s:?}"),
        }
    }
}
impl crate::error::Error for VarError {}
/// Differs from std: there are no environment variables.
pub fn var<K: AsRef<OsStr>>(_key: K) -> Result<String, VarError> { Err(VarError::NotPresent) }
pub fn var_os<K: AsRef<OsStr>>(_key: K) -> Option<OsString> { None }
macro_rules! no_variables {
    ($($function:ident $Name:ident $T:ident;)*) => { $(
        pub struct $Name { _private: () }
        pub fn $function() -> $Name { $Name { _private: () } }
        impl Iterator for $Name {
            type Item = ($T, $T);
            fn next(&mut self) -> Option<($T, $T)> { None }
            fn size_hint(&self) -> (usize, Option<usize>) { (0, Some(0)) }
        }
    )* };
}
no_variables! { vars Vars String; vars_os VarsOs OsString; }

/// Joins paths as `PATH` has them.
pub fn join_paths<I: IntoIterator<Item = T>, T: AsRef<OsStr>>(paths: I) -> Result<OsString, JoinPathsError> {
    let mut joined = OsString::new();
    for (i, path) in paths.into_iter().enumerate() {
        let path = path.as_ref();
        if i > 0 { joined.push(":"); }
        if path.as_encoded_bytes().contains(&b':') { return Err(JoinPathsError { inner: inner::JoinPathsError }); }
        joined.push(path);
    }
    Ok(joined)
}
#[derive(Debug)]
pub struct JoinPathsError { inner: inner::JoinPathsError }
/// The platform's own error, which the public one wraps.
mod inner {
    #[derive(Debug)]
    pub struct JoinPathsError;
}
impl fmt::Display for JoinPathsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("path segment contains separator `:`") }
}
impl crate::error::Error for JoinPathsError {}
pub struct SplitPaths<'a> { rest: Option<&'a [u8]> }
pub fn split_paths<T: AsRef<OsStr> + ?Sized>(unparsed: &T) -> SplitPaths<'_> { SplitPaths { rest: Some(unparsed.as_ref().as_encoded_bytes()) } }
impl Iterator for SplitPaths<'_> {
    type Item = PathBuf;
    fn next(&mut self) -> Option<PathBuf> {
        let rest = self.rest?;
        let end = rest.iter().position(|b| *b == b':');
        self.rest = end.map(|at| &rest[at + 1..]);
        Some(PathBuf::from(OsStr::of(&rest[..end.unwrap_or(rest.len())])))
    }
}

//! `Path`: a slice of a path.
use crate::borrow::Cow;
use crate::ffi::{os_str, OsStr, OsString};
use crate::fmt;
use super::{Ancestors, Component, Components, Iter, PathBuf};

pub struct Path { inner: OsStr }
/// The name before and after its last dot, or what of it is there.
fn split_at_last_dot(name: &OsStr) -> (Option<&OsStr>, Option<&OsStr>) {
    let bytes = name.as_encoded_bytes();
    match bytes.iter().rposition(|b| *b == b'.') {
        Some(at) if at > 0 && bytes != b".." => (Some(OsStr::of(&bytes[..at])), Some(OsStr::of(&bytes[at + 1..]))),
        _ => (Some(name), None),
    }
}
impl Path {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path { unsafe { &*(s.as_ref() as *const OsStr as *const Path) } }
    pub(super) fn of(bytes: &[u8]) -> &Path { Path::new(OsStr::of(bytes)) }
    pub(super) fn bytes(&self) -> &[u8] { self.inner.as_encoded_bytes() }
    pub fn as_os_str(&self) -> &OsStr { &self.inner }
    pub fn as_mut_os_str(&mut self) -> &mut OsStr { &mut self.inner }
    pub fn to_str(&self) -> Option<&str> { self.inner.to_str() }
    pub fn to_string_lossy(&self) -> Cow<'_, str> { self.inner.to_string_lossy() }
    pub fn to_path_buf(&self) -> PathBuf { PathBuf::from(self.inner.to_os_string()) }
    pub fn is_absolute(&self) -> bool { self.has_root() }
    pub fn is_relative(&self) -> bool { !self.is_absolute() }
    pub fn has_root(&self) -> bool { self.components().has_root() }
    pub fn parent(&self) -> Option<&Path> {
        let mut components = self.components();
        match components.next_back() {
            Some(Component::Normal(_) | Component::CurDir | Component::ParentDir) => Some(components.as_path()),
            _ => None,
        }
    }
    pub fn ancestors(&self) -> Ancestors<'_> { Ancestors { next: Some(self) } }
    pub fn file_name(&self) -> Option<&OsStr> {
        match self.components().next_back() {
            Some(Component::Normal(name)) => Some(name),
            _ => None,
        }
    }
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {
        let mut rest = self.components();
        for part in base.as_ref().components() {
            if rest.next() != Some(part) { return Err(StripPrefixError(())); }
        }
        Ok(rest.as_path())
    }
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool { self.strip_prefix(base).is_ok() }
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {
        let mut rest = self.components();
        child.as_ref().components().rev().all(|part| rest.next_back() == Some(part))
    }
    pub fn file_stem(&self) -> Option<&OsStr> { self.file_name().and_then(|name| split_at_last_dot(name).0) }
    pub fn file_prefix(&self) -> Option<&OsStr> {
        self.file_name().map(|name| {
            let bytes = name.as_encoded_bytes();
            match bytes.iter().skip(1).position(|b| *b == b'.') {
                Some(at) if bytes != b".." => OsStr::of(&bytes[..at + 1]),
                _ => name,
            }
        })
    }
    pub fn extension(&self) -> Option<&OsStr> { self.file_name().and_then(|name| split_at_last_dot(name).1) }
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.push(path);
        buf
    }
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.set_file_name(file_name);
        buf
    }
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.set_extension(extension);
        buf
    }
    pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {
        let mut buf = self.to_path_buf();
        buf.add_extension(extension);
        buf
    }
    pub fn components(&self) -> Components<'_> { Components::of(self.bytes()) }
    pub fn iter(&self) -> Iter<'_> { Iter::of(self.components()) }
    pub fn display(&self) -> Display<'_> { Display { inner: self.inner.display() } }
    pub fn into_path_buf(self: Box<Path>) -> PathBuf {
        PathBuf::from(unsafe { Box::from_raw(Box::into_raw(self) as *mut OsStr) }.into_os_string())
    }
}
pub struct Display<'a> { inner: os_str::Display<'a> }
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.inner, f) }
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.inner, f) }
}
impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.inner, f) }
}
/// The path does not start with the prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripPrefixError(());
impl fmt::Display for StripPrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("prefix not found") }
}
impl crate::error::Error for StripPrefixError {}

//! `PathBuf`: a path that grows.
use crate::collections::TryReserveError;
use crate::ffi::{OsStr, OsString};
use super::Path;

pub struct PathBuf { inner: OsString }
impl PathBuf {
    pub const fn new() -> PathBuf { PathBuf { inner: OsString::new() } }
    pub fn with_capacity(capacity: usize) -> PathBuf { PathBuf { inner: OsString::with_capacity(capacity) } }
    pub fn as_path(&self) -> &Path { self }
    pub fn leak<'a>(self) -> &'a mut Path { unsafe { &mut *(self.inner.leak() as *mut OsStr as *mut Path) } }
    pub fn push<P: AsRef<Path>>(&mut self, path: P) {
        let path = path.as_ref();
        let separate = self.inner.as_encoded_bytes().last().is_some_and(|b| *b != b'/');
        if path.has_root() { self.inner.bytes_mut().truncate(0); } else if separate { self.inner.push("/"); }
        self.inner.push(path);
    }
    pub fn pop(&mut self) -> bool {
        match self.parent().map(|p| p.bytes().len()) {
            Some(len) => {
                self.inner.bytes_mut().truncate(len);
                true
            }
            None => false,
        }
    }
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {
        if self.file_name().is_some() { self.pop(); }
        self.push(Path::new(file_name.as_ref()));
    }
    /// Ends the path after the `len` bytes from `start`, puts a dot and the extension there.
    fn end_with(&mut self, end: usize, extension: &OsStr) {
        let bytes = self.inner.bytes_mut();
        bytes.truncate(end);
        let new = extension.as_encoded_bytes();
        if !new.is_empty() {
            bytes.reserve_exact(new.len() + 1);
            bytes.push(b'.');
            bytes.extend_from_slice(new);
        }
    }
    fn end_of(&self, part: &OsStr) -> usize {
        part.as_encoded_bytes().as_ptr() as usize + part.len() - self.bytes().as_ptr() as usize
    }
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let extension = extension.as_ref();
        validate_extension(extension);
        let end = match self.file_stem() { Some(stem) => self.end_of(stem), None => return false };
        self.end_with(end, extension);
        true
    }
    pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {
        let extension = extension.as_ref();
        validate_extension(extension);
        let end = match self.file_name() { Some(name) => self.end_of(name), None => return false };
        if !extension.is_empty() { self.end_with(end, extension); }
        true
    }
    pub fn as_mut_os_string(&mut self) -> &mut OsString { &mut self.inner }
    pub fn into_os_string(self) -> OsString { self.inner }
    pub fn into_boxed_path(self) -> Box<Path> { unsafe { Box::from_raw(Box::into_raw(self.inner.into_boxed_os_str()) as *mut Path) } }
    pub fn capacity(&self) -> usize { self.inner.capacity() }
    pub fn clear(&mut self) { self.inner.clear() }
    pub fn reserve(&mut self, additional: usize) { self.inner.reserve(additional) }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.inner.try_reserve(additional) }
    pub fn reserve_exact(&mut self, additional: usize) { self.inner.reserve_exact(additional) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.inner.try_reserve_exact(additional) }
    pub fn shrink_to_fit(&mut self) { self.inner.shrink_to_fit() }
    pub fn shrink_to(&mut self, min_capacity: usize) { self.inner.shrink_to(min_capacity) }
    pub(super) fn inner(&self) -> &OsString { &self.inner }
}
fn validate_extension(extension: &OsStr) {
    if extension.as_encoded_bytes().contains(&b'/') { panic!("extension cannot contain path separators: {extension:?}"); }
}
impl From<OsString> for PathBuf {
    fn from(inner: OsString) -> PathBuf { PathBuf { inner } }
}

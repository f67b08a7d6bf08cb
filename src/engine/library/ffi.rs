//! C strings and the types of C.
use crate::borrow::{Borrow, Cow};
use crate::error::Error;
use crate::fmt;
use crate::ops::Deref;
use crate::slice;
use crate::str::Utf8Error;

pub mod os_str;
pub use os_str::{OsStr, OsString};
pub mod c_str {
    pub use super::{CStr, CString, FromBytesUntilNulError, FromBytesWithNulError, FromVecWithNulError, IntoStringError, NulError};
}

pub type c_char = i8;
pub type c_schar = i8;
pub type c_uchar = u8;
pub type c_short = i16;
pub type c_ushort = u16;
pub type c_int = i32;
pub type c_uint = u32;
pub type c_long = isize;
pub type c_ulong = usize;
pub type c_longlong = i64;
pub type c_ulonglong = u64;
pub type c_float = f32;
pub type c_double = f64;
#[lang = "c_void"]
#[repr(u8)]
pub enum c_void { Variant1, Variant2 }

/// Bytes of which the last, and no other, is zero.
#[lang = "CStr"]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CStr { inner: [u8] }
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FromBytesWithNulError {
    InteriorNul { position: usize },
    NotNulTerminated,
}
impl fmt::Display for FromBytesWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InteriorNul { position } => write!(f, "data provided contains an interior nul byte at position {position}"),
            Self::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromBytesWithNulError {}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromBytesUntilNulError(());
impl fmt::Display for FromBytesUntilNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("data provided does not contain a nul") }
}
impl Error for FromBytesUntilNulError {}
impl CStr {
    pub const unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr { unsafe { &*(bytes as *const [u8] as *const CStr) } }
    pub const unsafe fn from_ptr<'a>(ptr: *const c_char) -> &'a CStr {
        let mut len = 0;
        unsafe {
            while *ptr.add(len) != 0 { len += 1; }
            CStr::from_bytes_with_nul_unchecked(slice::from_raw_parts(ptr as *const u8, len + 1))
        }
    }
    pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {
        match bytes.iter().position(|b| *b == 0) {
            Some(position) if position + 1 == bytes.len() => Ok(unsafe { CStr::from_bytes_with_nul_unchecked(bytes) }),
            Some(position) => Err(FromBytesWithNulError::InteriorNul { position }),
            None => Err(FromBytesWithNulError::NotNulTerminated),
        }
    }
    pub fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {
        match bytes.iter().position(|b| *b == 0) {
            Some(position) => Ok(unsafe { CStr::from_bytes_with_nul_unchecked(&bytes[..position + 1]) }),
            None => Err(FromBytesUntilNulError(())),
        }
    }
    pub const fn as_ptr(&self) -> *const c_char { &raw const self.inner as *const c_char }
    pub const fn count_bytes(&self) -> usize { self.to_bytes_with_nul().len() - 1 }
    pub const fn is_empty(&self) -> bool { self.count_bytes() == 0 }
    pub const fn to_bytes(&self) -> &[u8] { unsafe { slice::from_raw_parts(&raw const self.inner as *const u8, self.count_bytes()) } }
    pub const fn to_bytes_with_nul(&self) -> &[u8] { unsafe { &*(&raw const self.inner) } }
    pub fn to_str(&self) -> Result<&str, Utf8Error> { crate::str::from_utf8(self.to_bytes()) }
    pub fn to_string_lossy(&self) -> Cow<'_, str> { String::from_utf8_lossy(self.to_bytes()) }
    pub fn into_c_string(self: Box<CStr>) -> CString { CString { inner: unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) } } }
}
impl fmt::Debug for CStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        let mut rest = self.to_bytes();
        loop {
            let (valid, broken) = match crate::str::from_utf8(rest) { Ok(_) => (rest.len(), false), Err(e) => (e.valid_up_to(), true) };
            for c in unsafe { crate::str::from_utf8_unchecked(&rest[..valid]) }.chars() {
                match c {
                    '\x01'..='\x1f' | '\x7f' if !matches!(c, '\t' | '\r' | '\n') => write!(f, "\\x{:02x}", c as u32)?,
                    _ => write!(f, "{}", c.escape_debug())?,
                }
            }
            if !broken { break; }
            write!(f, "\\x{:02x}", rest[valid])?;
            rest = &rest[valid + 1..];
        }
        f.write_str("\"")
    }
}
impl ToOwned for CStr {
    type Owned = CString;
    fn to_owned(&self) -> CString { CString { inner: self.to_bytes_with_nul().into() } }
}
impl AsRef<CStr> for CStr {
    fn as_ref(&self) -> &CStr { self }
}

/// An owned C string.
#[derive(PartialEq, PartialOrd, Eq, Ord, Hash, Clone)]
#[rustc_diagnostic_item = "cstring_type"]
pub struct CString { inner: Box<[u8]> }
/// There is a zero among the bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NulError(usize, Vec<u8>);
impl NulError {
    pub fn nul_position(&self) -> usize { self.0 }
    pub fn into_vec(self) -> Vec<u8> { self.1 }
}
impl fmt::Display for NulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "nul byte found in provided data at position: {}", self.0) }
}
impl Error for NulError {}
impl CString {
    pub fn new<T: Into<Vec<u8>>>(t: T) -> Result<CString, NulError> {
        let bytes: Vec<u8> = t.into();
        match bytes.iter().position(|b| *b == 0) {
            Some(position) => Err(NulError(position, bytes)),
            None => Ok(unsafe { CString::from_vec_unchecked(bytes) }),
        }
    }
    pub unsafe fn from_vec_unchecked(mut v: Vec<u8>) -> CString {
        v.reserve_exact(1);
        v.push(0);
        CString { inner: v.into_boxed_slice() }
    }
    pub unsafe fn from_raw(ptr: *mut c_char) -> CString {
        unsafe {
            let len = CStr::from_ptr(ptr as *const c_char).count_bytes() + 1;
            CString { inner: Box::from_raw(crate::ptr::slice_from_raw_parts_mut(ptr as *mut u8, len)) }
        }
    }
    /// The bytes, without the zero that dropping writes over the first.
    fn into_inner(self) -> Box<[u8]> {
        let this = crate::mem::ManuallyDrop::new(self);
        unsafe { crate::ptr::read(&this.inner) }
    }
    pub fn into_raw(self) -> *mut c_char { Box::into_raw(self.into_inner()) as *mut c_char }
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.into_inner().into_vec();
        bytes.pop();
        bytes
    }
    pub fn into_bytes_with_nul(self) -> Vec<u8> { self.into_inner().into_vec() }
    pub fn as_bytes(&self) -> &[u8] { self.to_bytes() }
    pub fn as_bytes_with_nul(&self) -> &[u8] { &self.inner }
    pub fn as_c_str(&self) -> &CStr { self }
    pub fn into_boxed_c_str(self) -> Box<CStr> { unsafe { Box::from_raw(Box::into_raw(self.into_inner()) as *mut CStr) } }
    pub fn into_string(self) -> Result<String, IntoStringError> {
        String::from_utf8(self.into_bytes()).map_err(|e| IntoStringError { error: e.utf8_error(), inner: unsafe { CString::from_vec_unchecked(e.into_bytes()) } })
    }
    pub unsafe fn from_vec_with_nul_unchecked(v: Vec<u8>) -> CString { CString { inner: v.into_boxed_slice() } }
    pub fn from_vec_with_nul(bytes: Vec<u8>) -> Result<CString, FromVecWithNulError> {
        match bytes.iter().position(|b| *b == 0) {
            Some(at) if at + 1 == bytes.len() => Ok(unsafe { CString::from_vec_with_nul_unchecked(bytes) }),
            Some(at) => Err(FromVecWithNulError { error_kind: FromBytesWithNulErrorKind::InteriorNul(at), bytes }),
            None => Err(FromVecWithNulError { error_kind: FromBytesWithNulErrorKind::NotNulTerminated, bytes }),
        }
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
enum FromBytesWithNulErrorKind { InteriorNul(usize), NotNulTerminated }
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromVecWithNulError { error_kind: FromBytesWithNulErrorKind, bytes: Vec<u8> }
impl FromVecWithNulError {
    pub fn as_bytes(&self) -> &[u8] { &self.bytes }
    pub fn into_bytes(self) -> Vec<u8> { self.bytes }
}
impl fmt::Display for FromVecWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_kind {
            FromBytesWithNulErrorKind::InteriorNul(at) => write!(f, "data provided contains an interior nul byte at pos {at}"),
            FromBytesWithNulErrorKind::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}
impl Error for FromVecWithNulError {}
/// The bytes of a C string are not UTF-8.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntoStringError { inner: CString, error: Utf8Error }
impl IntoStringError {
    pub fn into_cstring(self) -> CString { self.inner }
    pub fn utf8_error(&self) -> Utf8Error { self.error }
}
impl fmt::Display for IntoStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("C string contained non-utf8 bytes") }
}
impl Error for IntoStringError {
    fn source(&self) -> Option<&(dyn Error + 'static)> { Some(&self.error) }
}
impl Drop for CString {
    /// So that a pointer kept too long finds an empty string, as in std.
    fn drop(&mut self) { self.inner[0] = 0; }
}
impl Deref for CString {
    type Target = CStr;
    fn deref(&self) -> &CStr { unsafe { CStr::from_bytes_with_nul_unchecked(&self.inner) } }
}
impl fmt::Debug for CString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(self.as_c_str(), f) }
}
impl Default for CString {
    fn default() -> CString { c"".to_owned() }
}
impl Borrow<CStr> for CString {
    fn borrow(&self) -> &CStr { self }
}
impl AsRef<CStr> for CString {
    fn as_ref(&self) -> &CStr { self }
}
impl From<&CStr> for CString {
    fn from(s: &CStr) -> CString { s.to_owned() }
}
impl Default for &CStr {
    fn default() -> Self { c"" }
}
impl Default for Box<CStr> {
    fn default() -> Self { CString::default().into_boxed_c_str() }
}
impl Clone for Box<CStr> {
    fn clone(&self) -> Self { (**self).into() }
}
impl From<&CStr> for Box<CStr> {
    fn from(s: &CStr) -> Box<CStr> { s.to_owned().into_boxed_c_str() }
}
impl From<CString> for Box<CStr> {
    fn from(s: CString) -> Box<CStr> { s.into_boxed_c_str() }
}
impl From<Cow<'_, CStr>> for Box<CStr> {
    fn from(s: Cow<'_, CStr>) -> Box<CStr> { s.into_owned().into_boxed_c_str() }
}
impl From<Box<CStr>> for CString {
    fn from(s: Box<CStr>) -> CString { s.into_c_string() }
}
impl<'a> From<Cow<'a, CStr>> for CString {
    fn from(s: Cow<'a, CStr>) -> CString { s.into_owned() }
}
impl<'a> From<CString> for Cow<'a, CStr> {
    fn from(s: CString) -> Cow<'a, CStr> { Cow::Owned(s) }
}
impl<'a> From<&'a CStr> for Cow<'a, CStr> {
    fn from(s: &'a CStr) -> Cow<'a, CStr> { Cow::Borrowed(s) }
}
impl<'a> From<&'a CString> for Cow<'a, CStr> {
    fn from(s: &'a CString) -> Cow<'a, CStr> { Cow::Borrowed(s) }
}
macro_rules! shared {
    ($($P:ident)*) => { $(
        impl From<&CStr> for $P<CStr> {
            fn from(s: &CStr) -> $P<CStr> { unsafe { $P::from_raw($P::into_raw($P::<[u8]>::from(s.to_bytes_with_nul())) as *const CStr) } }
        }
        impl From<CString> for $P<CStr> {
            fn from(s: CString) -> $P<CStr> { unsafe { $P::from_raw($P::into_raw($P::<[u8]>::from(s.into_inner())) as *const CStr) } }
        }
    )* };
}
use crate::rc::Rc;
use crate::sync::Arc;
shared! { Rc Arc }
impl From<Vec<crate::num::NonZero<u8>>> for CString {
    fn from(v: Vec<crate::num::NonZero<u8>>) -> CString {
        unsafe {
            let (ptr, len, capacity) = { let mut v = crate::mem::ManuallyDrop::new(v); (v.as_mut_ptr() as *mut u8, v.len(), v.capacity()) };
            CString::from_vec_unchecked(Vec::from_raw_parts(ptr, len, capacity))
        }
    }
}
impl crate::ops::Index<crate::ops::RangeFull> for CString {
    type Output = CStr;
    fn index(&self, _: crate::ops::RangeFull) -> &CStr { self }
}
impl crate::ops::Index<crate::ops::RangeFrom<usize>> for CStr {
    type Output = CStr;
    #[track_caller]
    fn index(&self, index: crate::ops::RangeFrom<usize>) -> &CStr {
        let bytes = self.to_bytes_with_nul();
        if index.start < bytes.len() { return unsafe { CStr::from_bytes_with_nul_unchecked(&bytes[index.start..]) }; }
        panic!("index out of bounds: the len is {} but the index is {}", bytes.len(), index.start)
    }
}

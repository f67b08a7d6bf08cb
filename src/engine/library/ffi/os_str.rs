//! Strings of the operating system: on Unix any bytes, mostly UTF-8.
use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Deref, DerefMut};
use crate::rc::Rc;
use crate::str::{self, FromStr};
use crate::sync::Arc;

struct Slice { inner: [u8] }
#[derive(Clone)]
struct Buf { inner: Vec<u8> }
pub struct OsStr { inner: Slice }
pub struct OsString { inner: Buf }
/// Writes the bytes that are text through `text` and those that are not through `broken`.
pub(crate) fn write_lossy(
    bytes: &[u8],
    f: &mut fmt::Formatter<'_>,
    text: fn(&str, &mut fmt::Formatter<'_>) -> fmt::Result,
    broken: fn(&[u8], &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let mut rest = bytes;
    loop {
        match str::from_utf8(rest) {
            Ok(all) => return text(all, f),
            Err(e) => {
                let at = e.valid_up_to();
                text(unsafe { str::from_utf8_unchecked(&rest[..at]) }, f)?;
                let end = match e.error_len() { Some(n) => at + n, None => rest.len() };
                broken(&rest[at..end], f)?;
                rest = &rest[end..];
            }
        }
    }
}
fn write_escaped(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for c in text.chars() {
        if c == '\'' { f.write_char(c)?; } else { write!(f, "{}", c.escape_debug())?; }
    }
    Ok(())
}
fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for b in bytes { write!(f, "\\x{b:02X}")?; }
    Ok(())
}
impl OsStr {
    pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &OsStr { s.as_ref() }
    pub const unsafe fn from_encoded_bytes_unchecked(bytes: &[u8]) -> &OsStr { unsafe { &*(bytes as *const [u8] as *const OsStr) } }
    pub(crate) fn of(bytes: &[u8]) -> &OsStr { unsafe { OsStr::from_encoded_bytes_unchecked(bytes) } }
    fn bytes_mut(&mut self) -> &mut [u8] { &mut self.inner.inner }
    pub fn as_encoded_bytes(&self) -> &[u8] { &self.inner.inner }
    pub fn to_str(&self) -> Option<&str> { str::from_utf8(self.as_encoded_bytes()).ok() }
    pub fn to_string_lossy(&self) -> Cow<'_, str> { String::from_utf8_lossy(self.as_encoded_bytes()) }
    pub fn to_os_string(&self) -> OsString { OsString { inner: Buf { inner: self.as_encoded_bytes().to_vec() } } }
    pub fn is_empty(&self) -> bool { self.inner.inner.is_empty() }
    pub fn len(&self) -> usize { self.inner.inner.len() }
    pub fn into_os_string(self: Box<OsStr>) -> OsString {
        OsString { inner: Buf { inner: unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) }.into_vec() } }
    }
    pub fn make_ascii_lowercase(&mut self) { self.bytes_mut().make_ascii_lowercase() }
    pub fn make_ascii_uppercase(&mut self) { self.bytes_mut().make_ascii_uppercase() }
    pub fn to_ascii_lowercase(&self) -> OsString { OsString { inner: Buf { inner: self.as_encoded_bytes().to_ascii_lowercase() } } }
    pub fn to_ascii_uppercase(&self) -> OsString { OsString { inner: Buf { inner: self.as_encoded_bytes().to_ascii_uppercase() } } }
    pub fn is_ascii(&self) -> bool { self.as_encoded_bytes().is_ascii() }
    pub fn eq_ignore_ascii_case<S: AsRef<OsStr>>(&self, other: S) -> bool { self.as_encoded_bytes().eq_ignore_ascii_case(other.as_ref().as_encoded_bytes()) }
    pub fn display(&self) -> Display<'_> { Display { os_str: self } }
}
/// Shows what is text, and U+FFFD for the rest.
pub struct Display<'a> { os_str: &'a OsStr }
impl fmt::Debug for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(self.os_str, f) }
}
impl fmt::Display for Display<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(all) = self.os_str.to_str() { return f.pad(all); }
        write_lossy(self.os_str.as_encoded_bytes(), f, |text, f| f.write_str(text), |_, f| f.write_char('\u{fffd}'))
    }
}
impl fmt::Debug for OsStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        write_lossy(self.as_encoded_bytes(), f, write_escaped, write_hex)?;
        f.write_str("\"")
    }
}
impl fmt::Debug for OsString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
}
impl Hash for OsStr {
    fn hash<H: Hasher>(&self, state: &mut H) { self.as_encoded_bytes().hash(state) }
}
impl Hash for OsString {
    fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state) }
}
impl PartialEq for OsStr {
    fn eq(&self, other: &OsStr) -> bool { self.as_encoded_bytes() == other.as_encoded_bytes() }
}
impl Eq for OsStr {}
impl PartialOrd for OsStr {
    fn partial_cmp(&self, other: &OsStr) -> Option<Ordering> { Some(self.cmp(other)) }
}
impl Ord for OsStr {
    fn cmp(&self, other: &OsStr) -> Ordering { self.as_encoded_bytes().cmp(other.as_encoded_bytes()) }
}
impl PartialEq for OsString {
    fn eq(&self, other: &OsString) -> bool { **self == **other }
}
impl Eq for OsString {}
impl PartialOrd for OsString {
    fn partial_cmp(&self, other: &OsString) -> Option<Ordering> { Some((**self).cmp(&**other)) }
}
impl Ord for OsString {
    fn cmp(&self, other: &OsString) -> Ordering { (**self).cmp(&**other) }
}
macro_rules! compared {
    ($(<$($l:lifetime),*> $A:ty, $B:ty;)*) => { $(
        impl<$($l),*> PartialEq<$B> for $A {
            fn eq(&self, other: &$B) -> bool { <OsStr as PartialEq>::eq(self.as_ref(), other.as_ref()) }
        }
        impl<$($l),*> PartialEq<$A> for $B {
            fn eq(&self, other: &$A) -> bool { <OsStr as PartialEq>::eq(self.as_ref(), other.as_ref()) }
        }
    )* };
}
compared! {
    <> OsStr, str; <> OsString, str; <'a> OsString, &'a str; <> OsString, OsStr; <'a> OsString, &'a OsStr;
    <'a> Cow<'a, OsStr>, OsStr; <'a, 'b> Cow<'a, OsStr>, &'b OsStr; <'a> Cow<'a, OsStr>, OsString;
}
macro_rules! ordered {
    ($(<$($l:lifetime),*> $A:ty, $B:ty;)*) => { $(
        impl<$($l),*> PartialOrd<$B> for $A {
            fn partial_cmp(&self, other: &$B) -> Option<Ordering> { Some(<OsStr as Ord>::cmp(self.as_ref(), other.as_ref())) }
        }
    )* };
}
ordered! {
    <> OsStr, str; <> OsString, str; <> OsString, OsStr; <> OsStr, OsString; <'a> OsString, &'a OsStr; <'a> &'a OsStr, OsString;
    <'a> Cow<'a, OsStr>, OsStr; <'a> OsStr, Cow<'a, OsStr>; <'a> Cow<'a, OsStr>, OsString; <'a> OsString, Cow<'a, OsStr>;
}
impl OsString {
    pub const fn new() -> OsString { OsString { inner: Buf { inner: Vec::new() } } }
    pub unsafe fn from_encoded_bytes_unchecked(bytes: Vec<u8>) -> OsString { OsString { inner: Buf { inner: bytes } } }
    pub fn as_os_str(&self) -> &OsStr { self }
    pub fn into_encoded_bytes(self) -> Vec<u8> { self.inner.inner }
    pub(crate) fn bytes_mut(&mut self) -> &mut Vec<u8> { &mut self.inner.inner }
    pub fn into_string(self) -> Result<String, OsString> {
        String::from_utf8(self.inner.inner).map_err(|e| OsString { inner: Buf { inner: e.into_bytes() } })
    }
    pub fn push<T: AsRef<OsStr>>(&mut self, s: T) { self.inner.inner.extend_from_slice(s.as_ref().as_encoded_bytes()) }
    pub fn with_capacity(capacity: usize) -> OsString { OsString { inner: Buf { inner: Vec::with_capacity(capacity) } } }
    pub fn clear(&mut self) { self.inner.inner.clear() }
    pub fn capacity(&self) -> usize { self.inner.inner.capacity() }
    pub fn reserve(&mut self, additional: usize) { self.inner.inner.reserve(additional) }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> { self.inner.inner.try_reserve(additional) }
    pub fn reserve_exact(&mut self, additional: usize) { self.inner.inner.reserve_exact(additional) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> { self.inner.inner.try_reserve_exact(additional) }
    pub fn shrink_to_fit(&mut self) { self.inner.inner.shrink_to_fit() }
    pub fn shrink_to(&mut self, min_capacity: usize) { self.inner.inner.shrink_to(min_capacity) }
    pub fn into_boxed_os_str(self) -> Box<OsStr> { unsafe { Box::from_raw(Box::into_raw(self.inner.inner.into_boxed_slice()) as *mut OsStr) } }
    pub fn leak<'a>(self) -> &'a mut OsStr { unsafe { &mut *(self.inner.inner.leak() as *mut [u8] as *mut OsStr) } }
}
impl Clone for OsString {
    fn clone(&self) -> OsString { OsString { inner: self.inner.clone() } }
    fn clone_from(&mut self, source: &OsString) { self.inner.inner.clone_from(&source.inner.inner) }
}
impl Deref for OsString {
    type Target = OsStr;
    fn deref(&self) -> &OsStr { OsStr::of(&self.inner.inner) }
}
impl DerefMut for OsString {
    fn deref_mut(&mut self) -> &mut OsStr { unsafe { &mut *(self.inner.inner.as_mut_slice() as *mut [u8] as *mut OsStr) } }
}
impl ToOwned for OsStr {
    type Owned = OsString;
    fn to_owned(&self) -> OsString { self.to_os_string() }
}
impl Borrow<OsStr> for OsString {
    fn borrow(&self) -> &OsStr { self }
}
impl Default for OsString {
    fn default() -> OsString { OsString::new() }
}
impl Default for &OsStr {
    fn default() -> Self { OsStr::of(b"") }
}
impl Default for Box<OsStr> {
    fn default() -> Self { OsString::new().into_boxed_os_str() }
}
impl AsRef<OsStr> for OsStr {
    fn as_ref(&self) -> &OsStr { self }
}
impl AsRef<OsStr> for OsString {
    fn as_ref(&self) -> &OsStr { self }
}
impl AsRef<OsStr> for str {
    fn as_ref(&self) -> &OsStr { OsStr::of(self.as_bytes()) }
}
impl AsRef<OsStr> for String {
    fn as_ref(&self) -> &OsStr { OsStr::of(self.as_bytes()) }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for OsString {
    fn from(s: &T) -> OsString { s.as_ref().to_os_string() }
}
impl From<String> for OsString {
    fn from(s: String) -> OsString { OsString { inner: Buf { inner: s.into_bytes() } } }
}
impl From<Box<OsStr>> for OsString {
    fn from(s: Box<OsStr>) -> OsString { s.into_os_string() }
}
impl<'a> From<Cow<'a, OsStr>> for OsString {
    fn from(s: Cow<'a, OsStr>) -> OsString { s.into_owned() }
}
impl<'a> From<OsString> for Cow<'a, OsStr> {
    fn from(s: OsString) -> Cow<'a, OsStr> { Cow::Owned(s) }
}
impl<'a> From<&'a OsStr> for Cow<'a, OsStr> {
    fn from(s: &'a OsStr) -> Cow<'a, OsStr> { Cow::Borrowed(s) }
}
impl<'a> From<&'a OsString> for Cow<'a, OsStr> {
    fn from(s: &'a OsString) -> Cow<'a, OsStr> { Cow::Borrowed(s) }
}
impl From<OsString> for Box<OsStr> {
    fn from(s: OsString) -> Box<OsStr> { s.into_boxed_os_str() }
}
impl From<&OsStr> for Box<OsStr> {
    fn from(s: &OsStr) -> Box<OsStr> { s.to_os_string().into_boxed_os_str() }
}
impl Clone for Box<OsStr> {
    fn clone(&self) -> Self { self.to_os_string().into_boxed_os_str() }
}
macro_rules! shared {
    ($($P:ident)*) => { $(
        impl From<&OsStr> for $P<OsStr> {
            fn from(s: &OsStr) -> $P<OsStr> { unsafe { $P::from_raw($P::into_raw($P::<[u8]>::from(s.as_encoded_bytes())) as *const OsStr) } }
        }
        impl From<OsString> for $P<OsStr> {
            fn from(s: OsString) -> $P<OsStr> { unsafe { $P::from_raw($P::into_raw($P::<[u8]>::from(s.inner.inner)) as *const OsStr) } }
        }
    )* };
}
shared! { Rc Arc }
impl<'a> TryFrom<&'a OsStr> for &'a str {
    type Error = str::Utf8Error;
    fn try_from(s: &'a OsStr) -> Result<&'a str, str::Utf8Error> { str::from_utf8(s.as_encoded_bytes()) }
}
impl FromStr for OsString {
    type Err = crate::convert::Infallible;
    fn from_str(s: &str) -> Result<OsString, Self::Err> { Ok(s.into()) }
}
impl fmt::Write for OsString {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push(s);
        Ok(())
    }
}
macro_rules! collected {
    ($(<$($l:lifetime),*> $T:ty;)*) => { $(
        impl<$($l),*> Extend<$T> for OsString {
            fn extend<I: IntoIterator<Item = $T>>(&mut self, iter: I) { for s in iter { self.push(&*s); } }
        }
        impl<$($l),*> FromIterator<$T> for OsString {
            fn from_iter<I: IntoIterator<Item = $T>>(iter: I) -> OsString {
                let mut all = OsString::new();
                all.extend(iter);
                all
            }
        }
    )* };
}
collected! { <> OsString; <'a> &'a OsStr; <'a> Cow<'a, OsStr>; }
impl crate::ops::Index<crate::ops::RangeFull> for OsString {
    type Output = OsStr;
    fn index(&self, _: crate::ops::RangeFull) -> &OsStr { self }
}

//! Conversions and comparisons of paths: by components.
use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::convert::Infallible;
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Deref, DerefMut};
use crate::rc::Rc;
use crate::str::FromStr;
use crate::sync::Arc;
use super::{Component, Components, Iter, Path, PathBuf};

impl PartialEq for Path {
    fn eq(&self, other: &Path) -> bool { self.components() == other.components() }
}
impl Eq for Path {}
impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Path) -> Option<Ordering> { Some(self.cmp(other)) }
}
impl Ord for Path {
    fn cmp(&self, other: &Path) -> Ordering { self.components().cmp(other.components()) }
}
/// The bytes between separators without a `.` alone after one, then a word made of their lengths, so that `a/b` and `ab` differ.
impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut lengths: usize = 0;
        for (i, part) in self.bytes().split(|b| *b == b'/').enumerate() {
            if part.is_empty() || i > 0 && part == b"." { continue; }
            lengths = lengths.wrapping_add(part.len()).rotate_right(2);
            state.write(part);
        }
        state.write_usize(lengths);
    }
}
impl PartialEq for PathBuf {
    fn eq(&self, other: &PathBuf) -> bool { **self == **other }
}
impl Eq for PathBuf {}
impl PartialOrd for PathBuf {
    fn partial_cmp(&self, other: &PathBuf) -> Option<Ordering> { Some((**self).cmp(&**other)) }
}
impl Ord for PathBuf {
    fn cmp(&self, other: &PathBuf) -> Ordering { (**self).cmp(&**other) }
}
impl Hash for PathBuf {
    fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state) }
}
macro_rules! compared {
    ($(<$($l:lifetime),*> $A:ty, $B:ty;)*) => { $(
        impl<$($l),*> PartialEq<$B> for $A {
            fn eq(&self, other: &$B) -> bool { <Path as PartialEq>::eq(self.as_ref(), other.as_ref()) }
        }
        impl<$($l),*> PartialEq<$A> for $B {
            fn eq(&self, other: &$A) -> bool { <Path as PartialEq>::eq(self.as_ref(), other.as_ref()) }
        }
    )* };
}
macro_rules! ordered {
    ($(<$($l:lifetime),*> $A:ty, $B:ty;)*) => { $(
        impl<$($l),*> PartialOrd<$B> for $A {
            fn partial_cmp(&self, other: &$B) -> Option<Ordering> { Some(<Path as Ord>::cmp(self.as_ref(), other.as_ref())) }
        }
        impl<$($l),*> PartialOrd<$A> for $B {
            fn partial_cmp(&self, other: &$A) -> Option<Ordering> { Some(<Path as Ord>::cmp(self.as_ref(), other.as_ref())) }
        }
    )* };
}
macro_rules! both {
    ($($all:tt)*) => { compared! { $($all)* } ordered! { $($all)* } };
}
both! {
    <> PathBuf, Path; <'a> PathBuf, &'a Path; <'a> Cow<'a, Path>, Path; <'a, 'b> Cow<'a, Path>, &'b Path; <'a> Cow<'a, Path>, PathBuf;
    <> PathBuf, OsStr; <'a> PathBuf, &'a OsStr; <> PathBuf, OsString; <> Path, OsStr; <'a> Path, &'a OsStr; <'a> &'a Path, OsStr;
    <> Path, OsString; <'a> &'a Path, OsString;
}
compared! { <> PathBuf, str; <'a> PathBuf, &'a str; <> PathBuf, String; <> Path, str; <'a> Path, &'a str; <'a> &'a Path, str; <> Path, String; <'a> &'a Path, String; }

macro_rules! as_paths {
    ($($T:ty)*) => { $(
        impl AsRef<Path> for $T {
            fn as_ref(&self) -> &Path { Path::new(self) }
        }
    )* };
}
as_paths! { OsStr OsString str String PathBuf }
impl AsRef<Path> for Path {
    fn as_ref(&self) -> &Path { self }
}
impl AsRef<Path> for Cow<'_, OsStr> {
    fn as_ref(&self) -> &Path { Path::new(&**self) }
}
impl AsRef<OsStr> for Path {
    fn as_ref(&self) -> &OsStr { self.as_os_str() }
}
impl AsRef<OsStr> for PathBuf {
    fn as_ref(&self) -> &OsStr { self.inner() }
}
impl Clone for PathBuf {
    fn clone(&self) -> PathBuf { PathBuf::from(self.inner().clone()) }
    fn clone_from(&mut self, source: &PathBuf) { self.as_mut_os_string().clone_from(source.inner()) }
}
impl fmt::Debug for PathBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
}
impl Default for PathBuf {
    fn default() -> PathBuf { PathBuf::new() }
}
impl Deref for PathBuf {
    type Target = Path;
    fn deref(&self) -> &Path { Path::new(self.inner()) }
}
impl DerefMut for PathBuf {
    fn deref_mut(&mut self) -> &mut Path { unsafe { &mut *(&mut **self.as_mut_os_string() as *mut OsStr as *mut Path) } }
}
impl Borrow<Path> for PathBuf {
    fn borrow(&self) -> &Path { self }
}
impl ToOwned for Path {
    type Owned = PathBuf;
    fn to_owned(&self) -> PathBuf { self.to_path_buf() }
}
impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {
    fn from(s: &T) -> PathBuf { PathBuf::from(s.as_ref().to_os_string()) }
}
impl From<String> for PathBuf {
    fn from(s: String) -> PathBuf { PathBuf::from(OsString::from(s)) }
}
impl From<PathBuf> for OsString {
    fn from(p: PathBuf) -> OsString { p.into_os_string() }
}
impl From<Box<Path>> for PathBuf {
    fn from(p: Box<Path>) -> PathBuf { p.into_path_buf() }
}
impl From<PathBuf> for Box<Path> {
    fn from(p: PathBuf) -> Box<Path> { p.into_boxed_path() }
}
impl From<&Path> for Box<Path> {
    fn from(p: &Path) -> Box<Path> { p.to_path_buf().into_boxed_path() }
}
impl From<Cow<'_, Path>> for Box<Path> {
    fn from(p: Cow<'_, Path>) -> Box<Path> { p.into_owned().into_boxed_path() }
}
impl Clone for Box<Path> {
    fn clone(&self) -> Self { self.to_path_buf().into_boxed_path() }
}
impl<'a> From<Cow<'a, Path>> for PathBuf {
    fn from(p: Cow<'a, Path>) -> PathBuf { p.into_owned() }
}
impl<'a> From<PathBuf> for Cow<'a, Path> {
    fn from(p: PathBuf) -> Cow<'a, Path> { Cow::Owned(p) }
}
impl<'a> From<&'a Path> for Cow<'a, Path> {
    fn from(p: &'a Path) -> Cow<'a, Path> { Cow::Borrowed(p) }
}
impl<'a> From<&'a PathBuf> for Cow<'a, Path> {
    fn from(p: &'a PathBuf) -> Cow<'a, Path> { Cow::Borrowed(p) }
}
macro_rules! shared {
    ($($P:ident)*) => { $(
        impl From<&Path> for $P<Path> {
            fn from(p: &Path) -> $P<Path> { unsafe { $P::from_raw($P::into_raw($P::<OsStr>::from(p.as_os_str())) as *const Path) } }
        }
        impl From<PathBuf> for $P<Path> {
            fn from(p: PathBuf) -> $P<Path> { unsafe { $P::from_raw($P::into_raw($P::<OsStr>::from(p.into_os_string())) as *const Path) } }
        }
    )* };
}
shared! { Rc Arc }
impl FromStr for PathBuf {
    type Err = Infallible;
    fn from_str(s: &str) -> Result<PathBuf, Infallible> { Ok(PathBuf::from(s)) }
}
impl<P: AsRef<Path>> FromIterator<P> for PathBuf {
    fn from_iter<I: IntoIterator<Item = P>>(iter: I) -> PathBuf {
        let mut buf = PathBuf::new();
        buf.extend(iter);
        buf
    }
}
impl<P: AsRef<Path>> Extend<P> for PathBuf {
    fn extend<I: IntoIterator<Item = P>>(&mut self, iter: I) { iter.into_iter().for_each(|p| self.push(p.as_ref())) }
}
impl<'a> IntoIterator for &'a PathBuf {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Iter<'a> { self.iter() }
}
impl<'a> IntoIterator for &'a Path {
    type Item = &'a OsStr;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Iter<'a> { self.iter() }
}

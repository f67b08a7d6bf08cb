//! Traits of `String`.
use super::String;
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::convert::Infallible;
use crate::fmt::{self, Write};
use crate::hash::{Hash, Hasher};
use crate::ops::{Add, AddAssign, Deref, DerefMut, DerefPure, Index, IndexMut};
use crate::slice::SliceIndex;
use crate::str::FromStr;

impl Clone for String {
    fn clone(&self) -> Self { String { vec: self.vec.clone() } }
    fn clone_from(&mut self, source: &Self) { self.vec.clone_from(&source.vec); }
}
impl Default for String {
    fn default() -> String { String::new() }
}
impl Deref for String {
    type Target = str;
    fn deref(&self) -> &str { self.as_str() }
}
impl DerefMut for String {
    fn deref_mut(&mut self) -> &mut str { self.as_mut_str() }
}
unsafe impl DerefPure for String {}
impl fmt::Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&**self, f) }
    fn __text_capacity(&self) -> usize { self.len() }
}
impl fmt::Debug for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, hasher: &mut H) { (**self).hash(hasher) }
}
impl Add<&str> for String {
    type Output = String;
    fn add(mut self, other: &str) -> String {
        self.push_str(other);
        self
    }
}
impl AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str) { self.push_str(other); }
}
impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output { index.index(self.as_str()) }
}
impl<I: SliceIndex<str>> IndexMut<I> for String {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self.as_mut_str()) }
}
macro_rules! eq_with {
    ($(($($g:tt)*) $A:ty, $B:ty;)*) => {
        $(
            impl<$($g)*> PartialEq<$B> for $A {
                fn eq(&self, other: &$B) -> bool { PartialEq::eq(&self[..], &other[..]) }
            }
            impl<$($g)*> PartialEq<$A> for $B {
                fn eq(&self, other: &$A) -> bool { PartialEq::eq(&self[..], &other[..]) }
            }
        )*
    };
}
eq_with! { () String, str; ('a) String, &'a str; }
impl AsRef<str> for String {
    fn as_ref(&self) -> &str { self.as_str() }
}
impl AsMut<str> for String {
    fn as_mut(&mut self) -> &mut str { self.as_mut_str() }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] { self.as_bytes() }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str { self.as_str() }
}
impl BorrowMut<str> for String {
    fn borrow_mut(&mut self) -> &mut str { self.as_mut_str() }
}
impl From<&str> for String {
    fn from(s: &str) -> String { s.to_owned() }
}
impl From<&mut str> for String {
    fn from(s: &mut str) -> String { (*s).to_owned() }
}
impl From<&String> for String {
    fn from(s: &String) -> String { s.clone() }
}
impl From<Box<str>> for String {
    fn from(s: Box<str>) -> String { s.into_string() }
}
impl<'a> From<Cow<'a, str>> for String {
    fn from(s: Cow<'a, str>) -> String { s.into_owned() }
}
impl From<char> for String {
    fn from(c: char) -> String { c.to_string() }
}
impl TryFrom<Vec<u8>> for String {
    type Error = super::FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, super::FromUtf8Error> { String::from_utf8(bytes) }
}
impl From<String> for Vec<u8> {
    fn from(string: String) -> Vec<u8> { string.into_bytes() }
}
impl TryFrom<Vec<u8>> for String {
    type Error = super::FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, super::FromUtf8Error> { String::from_utf8(bytes) }
}
impl FromStr for String {
    type Err = Infallible;
    fn from_str(s: &str) -> Result<String, Infallible> { Ok(String::from(s)) }
}
impl fmt::Write for String {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.push_str(s);
        Ok(())
    }
    fn write_char(&mut self, c: char) -> fmt::Result {
        self.push(c);
        Ok(())
    }
}

impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let iterator = iter.into_iter();
        self.reserve(iterator.size_hint().0);
        for c in iterator { self.push(c); }
    }
    fn extend_one(&mut self, c: char) { self.push(c); }
    fn extend_reserve(&mut self, additional: usize) { self.reserve(additional); }
}
impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) { self.extend(iter.into_iter().cloned()); }
}
macro_rules! text_sources {
    ($(($($g:tt)*) $T:ty;)*) => {
        $(
            impl<$($g)*> Extend<$T> for String {
                fn extend<I: IntoIterator<Item = $T>>(&mut self, iter: I) {
                    for s in iter { self.push_str(&s); }
                }
            }
        )*
    };
}
text_sources! { ('a) &'a str; () String; () Box<str>; ('a) Cow<'a, str>; }
impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter);
        buf
    }
}
impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter);
        buf
    }
}
impl<'a> FromIterator<&'a str> for String {
    fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter);
        buf
    }
}
impl FromIterator<String> for String {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String {
        let mut iterator = iter.into_iter();
        match iterator.next() {
            None => String::new(),
            Some(mut buf) => {
                buf.extend(iterator);
                buf
            }
        }
    }
}
impl FromIterator<Box<str>> for String {
    fn from_iter<I: IntoIterator<Item = Box<str>>>(iter: I) -> String {
        let mut buf = String::new();
        buf.extend(iter);
        buf
    }
}
impl<'a> FromIterator<Cow<'a, str>> for String {
    fn from_iter<I: IntoIterator<Item = Cow<'a, str>>>(iter: I) -> String {
        let mut iterator = iter.into_iter();
        match iterator.next() {
            None => String::new(),
            Some(cow) => {
                let mut buf = cow.into_owned();
                buf.extend(iterator);
                buf
            }
        }
    }
}

/// Text of anything that can be displayed.
#[rustc_diagnostic_item = "ToString"]
pub trait ToString {
    #[rustc_diagnostic_item = "to_string_method"]
    fn to_string(&self) -> String;
}
/// Differs from std: the capacity that std's specialisations give is asked of `Display::__text_capacity`.
impl<T: fmt::Display + ?Sized> ToString for T {
    fn to_string(&self) -> String {
        let mut buf = String::with_capacity(self.__text_capacity());
        match fmt::write(&mut buf, format_args!("{}", self)) {
            Ok(()) => buf,
            Err(_) => panic!("a Display implementation returned an error unexpectedly: Error"),
        }
    }
}

//! Conversions between types.
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::num::TryFromIntError;

#[rustc_diagnostic_item = "convert_identity"]
pub const fn identity<T>(x: T) -> T { x }

#[rustc_diagnostic_item = "AsRef"]
pub trait AsRef<T: ?Sized> {
    fn as_ref(&self) -> &T;
}
#[rustc_diagnostic_item = "AsMut"]
pub trait AsMut<T: ?Sized> {
    fn as_mut(&mut self) -> &mut T;
}
#[rustc_diagnostic_item = "Into"]
pub trait Into<T>: Sized {
    fn into(self) -> T;
}
#[rustc_diagnostic_item = "From"]
pub trait From<T>: Sized {
    fn from(value: T) -> Self;
}
#[rustc_diagnostic_item = "TryInto"]
pub trait TryInto<T>: Sized {
    type Error;
    fn try_into(self) -> Result<T, Self::Error>;
}
#[rustc_diagnostic_item = "TryFrom"]
pub trait TryFrom<T>: Sized {
    type Error;
    fn try_from(value: T) -> Result<Self, Self::Error>;
}

impl<T: ?Sized, U: ?Sized> AsRef<U> for &T where T: AsRef<U> {
    fn as_ref(&self) -> &U { <T as AsRef<U>>::as_ref(*self) }
}
impl<T: ?Sized, U: ?Sized> AsRef<U> for &mut T where T: AsRef<U> {
    fn as_ref(&self) -> &U { <T as AsRef<U>>::as_ref(*self) }
}
impl<T: ?Sized, U: ?Sized> AsMut<U> for &mut T where T: AsMut<U> {
    fn as_mut(&mut self) -> &mut U { (*self).as_mut() }
}
impl<T, U> Into<U> for T where U: From<T> {
    #[track_caller]
    fn into(self) -> U { U::from(self) }
}
impl<T> From<T> for T {
    fn from(t: T) -> T { t }
}
impl<T, U> TryInto<U> for T where U: TryFrom<T> {
    type Error = U::Error;
    fn try_into(self) -> Result<U, U::Error> { U::try_from(self) }
}
impl<T, U> TryFrom<U> for T where U: Into<T> {
    type Error = Infallible;
    fn try_from(value: U) -> Result<Self, Self::Error> { Ok(U::into(value)) }
}
impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] { self }
}
impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] { self }
}
impl AsRef<str> for str {
    fn as_ref(&self) -> &str { self }
}
impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] { self.as_bytes() }
}
impl AsMut<str> for str {
    fn as_mut(&mut self) -> &mut str { self }
}

/// The error that never happens.
#[derive(Copy)]
pub enum Infallible {}
impl Clone for Infallible {
    fn clone(&self) -> Infallible { match *self {} }
}
impl fmt::Debug for Infallible {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result { match *self {} }
}
impl fmt::Display for Infallible {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result { match *self {} }
}
impl PartialEq for Infallible {
    fn eq(&self, _: &Infallible) -> bool { match *self {} }
}
impl Eq for Infallible {}
impl Hash for Infallible {
    fn hash<H: Hasher>(&self, _: &mut H) { match *self {} }
}
impl crate::error::Error for Infallible {}

macro_rules! impl_from {
    ($($small:ident => $($large:ident)*;)*) => {
        $($(impl From<$small> for $large { fn from(small: $small) -> $large { small as $large } })*)*
    };
}
impl_from! {
    bool => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize f32 f64 char;
    u16 => u32 u64 u128 usize i32 i64 i128 f32 f64;
    u32 => u64 u128 i64 i128 f64;
    u64 => u128 i128;
    i8 => i16 i32 i64 i128 isize f32 f64;
    i16 => i32 i64 i128 isize f32 f64;
    i32 => i64 i128 f64;
    i64 => i128;
    f32 => f64;
    char => u32 u64 u128;
}
impl From<bool> for f32 { fn from(b: bool) -> f32 { b as u8 as f32 } }
impl From<bool> for f64 { fn from(b: bool) -> f64 { b as u8 as f64 } }
macro_rules! bool_try_from {
    ($($source:ident)*) => {
        $(impl TryFrom<$source> for bool {
            type Error = TryFromIntError;
            fn try_from(i: $source) -> Result<bool, TryFromIntError> {
                match i { 0 => Ok(false), 1 => Ok(true), _ => Err(TryFromIntError(())) }
            }
        })*
    };
}
bool_try_from! { u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 }
macro_rules! impl_try_from {
    ($($source:ident => $($target:ident)*;)*) => {
        $($(impl TryFrom<$source> for $target {
            type Error = TryFromIntError;
            fn try_from(u: $source) -> Result<$target, TryFromIntError> {
                let t = u as $target;
                if t as $source == u && (t < (0 as $target)) == (u < (0 as $source)) { Ok(t) } else { Err(TryFromIntError(())) }
            }
        })*)*
    };
}
impl_try_from! {
    u8 => i8;
    u16 => u8 i8 i16 isize;
    u32 => u8 u16 i8 i16 i32 usize isize;
    u64 => u8 u16 u32 i8 i16 i32 i64 usize isize;
    u128 => u8 u16 u32 u64 i8 i16 i32 i64 i128 usize isize;
    usize => u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 isize;
    i8 => u8 u16 u32 u64 u128 usize;
    i16 => u8 u16 u32 u64 u128 i8 usize;
    i32 => u8 u16 u32 u64 u128 i8 i16 usize isize;
    i64 => u8 u16 u32 u64 u128 i8 i16 i32 usize isize;
    i128 => u8 u16 u32 u64 u128 i8 i16 i32 i64 usize isize;
    isize => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128;
}
impl TryFrom<u32> for char {
    type Error = crate::char::CharTryFromError;
    fn try_from(i: u32) -> Result<char, crate::char::CharTryFromError> {
        match crate::char::from_u32(i) {
            Some(c) => Ok(c),
            None => Err(crate::char::CharTryFromError(())),
        }
    }
}
macro_rules! char_try_into {
    ($($t:ident $limit:literal)*) => {
        $(impl TryFrom<char> for $t {
            type Error = crate::char::TryFromCharError;
            fn try_from(c: char) -> Result<$t, crate::char::TryFromCharError> {
                if (c as u32) < $limit { Ok(c as u32 as $t) } else { Err(crate::char::TryFromCharError(())) }
            }
        })*
    };
}
char_try_into! { u8 256 u16 65536 usize 0x110000 }

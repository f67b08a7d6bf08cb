//! `Wrapping` and `Saturating`.
use crate::prelude::v1::*;
use crate::fmt;
use crate::ops::{Add, AddAssign, BitAnd, BitOr, BitXor, Div, Mul, MulAssign, Neg, Not, Rem, Shl, Shr, Sub, SubAssign};

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Saturating<T>(pub T);
macro_rules! show {
    ($($Name:ident)*) => {
        $(
            impl<T: fmt::Debug> fmt::Debug for $Name<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
            }
            impl<T: fmt::Display> fmt::Display for $Name<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
            }
        )*
    };
}
show! { Wrapping Saturating }
macro_rules! operators {
    ($Name:ident $($t:ident)* : $add:ident $sub:ident $mul:ident) => {
        $(
            impl Add for $Name<$t> {
                type Output = $Name<$t>;
                fn add(self, other: $Name<$t>) -> $Name<$t> { $Name(self.0.$add(other.0)) }
            }
            impl Sub for $Name<$t> {
                type Output = $Name<$t>;
                fn sub(self, other: $Name<$t>) -> $Name<$t> { $Name(self.0.$sub(other.0)) }
            }
            impl Mul for $Name<$t> {
                type Output = $Name<$t>;
                fn mul(self, other: $Name<$t>) -> $Name<$t> { $Name(self.0.$mul(other.0)) }
            }
            impl AddAssign for $Name<$t> {
                fn add_assign(&mut self, other: $Name<$t>) { *self = *self + other; }
            }
            impl SubAssign for $Name<$t> {
                fn sub_assign(&mut self, other: $Name<$t>) { *self = *self - other; }
            }
            impl MulAssign for $Name<$t> {
                fn mul_assign(&mut self, other: $Name<$t>) { *self = *self * other; }
            }
        )*
    };
}
operators! { Wrapping u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize : wrapping_add wrapping_sub wrapping_mul }
operators! { Saturating u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize : saturating_add saturating_sub saturating_mul }
macro_rules! wrapping_only {
    ($($t:ident)*) => {
        $(
            impl Div for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn div(self, other: Wrapping<$t>) -> Wrapping<$t> { Wrapping(self.0.wrapping_div(other.0)) }
            }
            impl Rem for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn rem(self, other: Wrapping<$t>) -> Wrapping<$t> { Wrapping(self.0.wrapping_rem(other.0)) }
            }
            impl Neg for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn neg(self) -> Wrapping<$t> { Wrapping(self.0.wrapping_neg()) }
            }
            impl Not for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn not(self) -> Wrapping<$t> { Wrapping(!self.0) }
            }
            impl BitAnd for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn bitand(self, other: Wrapping<$t>) -> Wrapping<$t> { Wrapping(self.0 & other.0) }
            }
            impl BitOr for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn bitor(self, other: Wrapping<$t>) -> Wrapping<$t> { Wrapping(self.0 | other.0) }
            }
            impl BitXor for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn bitxor(self, other: Wrapping<$t>) -> Wrapping<$t> { Wrapping(self.0 ^ other.0) }
            }
            impl Shl<usize> for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn shl(self, other: usize) -> Wrapping<$t> { Wrapping(self.0.wrapping_shl(other as u32)) }
            }
            impl Shr<usize> for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn shr(self, other: usize) -> Wrapping<$t> { Wrapping(self.0.wrapping_shr(other as u32)) }
            }
        )*
    };
}
wrapping_only! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

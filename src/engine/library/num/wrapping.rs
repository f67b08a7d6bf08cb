//! `Wrapping` and `Saturating`.
use crate::fmt;
use crate::iter::{Product, Sum};
use crate::ops::{Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign, Mul, MulAssign, Neg, Not, Rem, RemAssign};
use crate::ops::{Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign};

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Saturating<T>(pub T);

macro_rules! show {
    ($Name:ident $($Trait:ident)*) => {
        $(impl<T: fmt::$Trait> fmt::$Trait for $Name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        })*
    };
}
show! { Wrapping Debug Display Binary Octal LowerHex UpperHex }
show! { Saturating Debug Display Binary Octal LowerHex UpperHex }

/// What an integer does inside the wrapper, by the names of the operators.
macro_rules! operators {
    ($Name:ident $Int:ident : $($Trait:ident $method:ident $Assign:ident $assign:ident)*) => {
        #[doc(hidden)]
        pub trait $Int: Copy {
            const ZERO: Self;
            const ONE: Self;
            fn not(self) -> Self;
            $(fn $method(self, other: Self) -> Self;)*
        }
        $(
            impl<T: $Int> $Trait for $Name<T> {
                type Output = $Name<T>;
                fn $method(self, other: $Name<T>) -> $Name<T> { $Name($Int::$method(self.0, other.0)) }
            }
            impl<'a, T: $Int> $Trait<&'a $Name<T>> for $Name<T> {
                type Output = $Name<T>;
                fn $method(self, other: &'a $Name<T>) -> $Name<T> { $Name($Int::$method(self.0, other.0)) }
            }
            impl<'a, T: $Int> $Trait<$Name<T>> for &'a $Name<T> {
                type Output = $Name<T>;
                fn $method(self, other: $Name<T>) -> $Name<T> { $Name($Int::$method(self.0, other.0)) }
            }
            impl<'a, 'b, T: $Int> $Trait<&'a $Name<T>> for &'b $Name<T> {
                type Output = $Name<T>;
                fn $method(self, other: &'a $Name<T>) -> $Name<T> { $Name($Int::$method(self.0, other.0)) }
            }
            impl<T: $Int> $Assign for $Name<T> {
                fn $assign(&mut self, other: $Name<T>) { self.0 = $Int::$method(self.0, other.0); }
            }
            impl<'a, T: $Int> $Assign<&'a $Name<T>> for $Name<T> {
                fn $assign(&mut self, other: &'a $Name<T>) { self.0 = $Int::$method(self.0, other.0); }
            }
            impl<T: $Int> $Assign<T> for $Name<T> {
                fn $assign(&mut self, other: T) { self.0 = $Int::$method(self.0, other); }
            }
            impl<'a, T: $Int> $Assign<&'a T> for $Name<T> {
                fn $assign(&mut self, other: &'a T) { self.0 = $Int::$method(self.0, *other); }
            }
        )*
        impl<T: $Int> Not for $Name<T> {
            type Output = $Name<T>;
            fn not(self) -> $Name<T> { $Name($Int::not(self.0)) }
        }
        impl<T: $Int> Not for &$Name<T> {
            type Output = $Name<T>;
            fn not(self) -> $Name<T> { $Name($Int::not(self.0)) }
        }
        impl<T: $Int> Sum for $Name<T> {
            fn sum<I: Iterator<Item = $Name<T>>>(iter: I) -> $Name<T> { iter.fold($Name(T::ZERO), |a, b| a + b) }
        }
        impl<'a, T: $Int> Sum<&'a $Name<T>> for $Name<T> {
            fn sum<I: Iterator<Item = &'a $Name<T>>>(iter: I) -> $Name<T> { iter.fold($Name(T::ZERO), |a, b| a + b) }
        }
        impl<T: $Int> Product for $Name<T> {
            fn product<I: Iterator<Item = $Name<T>>>(iter: I) -> $Name<T> { iter.fold($Name(T::ONE), |a, b| a * b) }
        }
        impl<'a, T: $Int> Product<&'a $Name<T>> for $Name<T> {
            fn product<I: Iterator<Item = &'a $Name<T>>>(iter: I) -> $Name<T> { iter.fold($Name(T::ONE), |a, b| a * b) }
        }
    };
}
operators! { Wrapping WrappingInt :
    Add add AddAssign add_assign Sub sub SubAssign sub_assign Mul mul MulAssign mul_assign Div div DivAssign div_assign Rem rem RemAssign rem_assign
    BitAnd bitand BitAndAssign bitand_assign BitOr bitor BitOrAssign bitor_assign BitXor bitxor BitXorAssign bitxor_assign
}
operators! { Saturating SaturatingInt :
    Add add AddAssign add_assign Sub sub SubAssign sub_assign Mul mul MulAssign mul_assign Div div DivAssign div_assign Rem rem RemAssign rem_assign
    BitAnd bitand BitAndAssign bitand_assign BitOr bitor BitOrAssign bitor_assign BitXor bitxor BitXorAssign bitxor_assign
}
macro_rules! integers {
    ($($t:ident)*) => {
        $(
            impl WrappingInt for $t {
                const ZERO: $t = 0;
                const ONE: $t = 1;
                fn not(self) -> $t { !self }
                fn add(self, other: $t) -> $t { self.wrapping_add(other) }
                fn sub(self, other: $t) -> $t { self.wrapping_sub(other) }
                fn mul(self, other: $t) -> $t { self.wrapping_mul(other) }
                fn div(self, other: $t) -> $t { self.wrapping_div(other) }
                fn rem(self, other: $t) -> $t { self.wrapping_rem(other) }
                fn bitand(self, other: $t) -> $t { self & other }
                fn bitor(self, other: $t) -> $t { self | other }
                fn bitxor(self, other: $t) -> $t { self ^ other }
            }
            impl SaturatingInt for $t {
                const ZERO: $t = 0;
                const ONE: $t = 1;
                fn not(self) -> $t { !self }
                fn add(self, other: $t) -> $t { self.saturating_add(other) }
                fn sub(self, other: $t) -> $t { self.saturating_sub(other) }
                fn mul(self, other: $t) -> $t { self.saturating_mul(other) }
                fn div(self, other: $t) -> $t { self.saturating_div(other) }
                fn rem(self, other: $t) -> $t { self % other }
                fn bitand(self, other: $t) -> $t { self & other }
                fn bitor(self, other: $t) -> $t { self | other }
                fn bitxor(self, other: $t) -> $t { self ^ other }
            }
            impl Neg for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn neg(self) -> Wrapping<$t> { Wrapping(self.0.wrapping_neg()) }
            }
            impl Neg for &Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn neg(self) -> Wrapping<$t> { Wrapping(self.0.wrapping_neg()) }
            }
            impl Shl<usize> for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn shl(self, other: usize) -> Wrapping<$t> { Wrapping(self.0.wrapping_shl(other as u32)) }
            }
            impl Shr<usize> for Wrapping<$t> {
                type Output = Wrapping<$t>;
                fn shr(self, other: usize) -> Wrapping<$t> { Wrapping(self.0.wrapping_shr(other as u32)) }
            }
            impl ShlAssign<usize> for Wrapping<$t> {
                fn shl_assign(&mut self, other: usize) { *self = *self << other; }
            }
            impl ShrAssign<usize> for Wrapping<$t> {
                fn shr_assign(&mut self, other: usize) { *self = *self >> other; }
            }
            impl Wrapping<$t> {
                pub const fn reverse_bits(self) -> Wrapping<$t> { Wrapping(self.0.reverse_bits()) }
            }
            impl Saturating<$t> {
                pub const MIN: Saturating<$t> = Saturating($t::MIN);
                pub const MAX: Saturating<$t> = Saturating($t::MAX);
                pub const BITS: u32 = $t::BITS;
                pub const fn count_ones(self) -> u32 { self.0.count_ones() }
                pub const fn count_zeros(self) -> u32 { self.0.count_zeros() }
                pub const fn leading_zeros(self) -> u32 { self.0.leading_zeros() }
                pub const fn trailing_zeros(self) -> u32 { self.0.trailing_zeros() }
                pub const fn rotate_left(self, n: u32) -> Saturating<$t> { Saturating(self.0.rotate_left(n)) }
                pub const fn rotate_right(self, n: u32) -> Saturating<$t> { Saturating(self.0.rotate_right(n)) }
                pub const fn swap_bytes(self) -> Saturating<$t> { Saturating(self.0.swap_bytes()) }
                pub const fn reverse_bits(self) -> Saturating<$t> { Saturating(self.0.reverse_bits()) }
                pub const fn from_be(x: Saturating<$t>) -> Saturating<$t> { Saturating($t::from_be(x.0)) }
                pub const fn from_le(x: Saturating<$t>) -> Saturating<$t> { Saturating($t::from_le(x.0)) }
                pub const fn to_be(self) -> Saturating<$t> { Saturating(self.0.to_be()) }
                pub const fn to_le(self) -> Saturating<$t> { Saturating(self.0.to_le()) }
                pub const fn pow(self, exp: u32) -> Saturating<$t> { Saturating(self.0.saturating_pow(exp)) }
            }
        )*
    };
}
integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
macro_rules! saturating_unsigned {
    ($($t:ident)*) => {
        $(impl Saturating<$t> {
            pub const fn is_power_of_two(self) -> bool { self.0.is_power_of_two() }
        })*
    };
}
saturating_unsigned! { u8 u16 u32 u64 u128 usize }
macro_rules! saturating_signed {
    ($($t:ident)*) => {
        $(
            impl Neg for Saturating<$t> {
                type Output = Saturating<$t>;
                fn neg(self) -> Saturating<$t> { Saturating(self.0.saturating_neg()) }
            }
            impl Neg for &Saturating<$t> {
                type Output = Saturating<$t>;
                fn neg(self) -> Saturating<$t> { Saturating(self.0.saturating_neg()) }
            }
            impl Saturating<$t> {
                pub const fn abs(self) -> Saturating<$t> { Saturating(self.0.saturating_abs()) }
                pub const fn signum(self) -> Saturating<$t> { Saturating(self.0.signum()) }
                pub const fn is_positive(self) -> bool { self.0 > 0 }
                pub const fn is_negative(self) -> bool { self.0 < 0 }
            }
        )*
    };
}
saturating_signed! { i8 i16 i32 i64 i128 isize }

//! Numbers that are not zero, with a niche for `Option`.
use super::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{BitOr, BitOrAssign, Div, DivAssign, Neg, Rem, RemAssign};
use crate::str::FromStr;

/// Primitives of which the value with all bits zero can be left out.
pub unsafe trait ZeroablePrimitive: Sized + Copy {}

#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_nonnull_optimization_guaranteed]
#[rustc_diagnostic_item = "NonZero"]
#[repr(transparent)]
pub struct NonZero<T: ZeroablePrimitive>(T);

impl<T: ZeroablePrimitive> NonZero<T> {
    /// All bits zero is `None` in the niche.
    pub const fn new(n: T) -> Option<NonZero<T>> { unsafe { intrinsics::transmute(n) } }
    pub const unsafe fn new_unchecked(n: T) -> NonZero<T> { unsafe { intrinsics::transmute(n) } }
    pub const fn get(self) -> T { self.0 }
}
impl<T: ZeroablePrimitive> Clone for NonZero<T> {
    fn clone(&self) -> NonZero<T> { *self }
}
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialEq> PartialEq for NonZero<T> {
    fn eq(&self, other: &NonZero<T>) -> bool { self.get() == other.get() }
}
impl<T: ZeroablePrimitive + Eq> Eq for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialOrd> PartialOrd for NonZero<T> {
    fn partial_cmp(&self, other: &NonZero<T>) -> Option<Ordering> { self.get().partial_cmp(&other.get()) }
}
impl<T: ZeroablePrimitive + Ord> Ord for NonZero<T> {
    fn cmp(&self, other: &NonZero<T>) -> Ordering { self.get().cmp(&other.get()) }
}
impl<T: ZeroablePrimitive + Hash> Hash for NonZero<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { self.get().hash(state) }
}
impl<T: ZeroablePrimitive> From<NonZero<T>> for T {
    fn from(nonzero: NonZero<T>) -> T { nonzero.get() }
}
impl<T: ZeroablePrimitive + BitOr<Output = T>> BitOr for NonZero<T> {
    type Output = NonZero<T>;
    fn bitor(self, rhs: NonZero<T>) -> NonZero<T> { unsafe { NonZero(self.get() | rhs.get()) } }
}
impl<T: ZeroablePrimitive + BitOr<Output = T>> BitOr<T> for NonZero<T> {
    type Output = NonZero<T>;
    fn bitor(self, rhs: T) -> NonZero<T> { unsafe { NonZero(self.get() | rhs) } }
}
impl<T: ZeroablePrimitive + BitOr<Output = T>> BitOr<NonZero<T>> for T {
    type Output = NonZero<T>;
    fn bitor(self, rhs: NonZero<T>) -> NonZero<T> { unsafe { NonZero(self | rhs.get()) } }
}
impl<T: ZeroablePrimitive, Rhs> BitOrAssign<Rhs> for NonZero<T> where NonZero<T>: BitOr<Rhs, Output = NonZero<T>> {
    fn bitor_assign(&mut self, rhs: Rhs) { *self = *self | rhs; }
}
macro_rules! shown {
    ($($Trait:ident)*) => {
        $(impl<T: ZeroablePrimitive + fmt::$Trait> fmt::$Trait for NonZero<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.get().fmt(f) }
        })*
    };
}
shown! { Debug Display Binary Octal LowerHex UpperHex LowerExp UpperExp }

macro_rules! nonzero {
    ($($Alias:ident $t:ident $min:expr;)*) => {
        $(
            unsafe impl ZeroablePrimitive for $t {}
            pub type $Alias = NonZero<$t>;
            impl NonZero<$t> {
                pub const MIN: NonZero<$t> = unsafe { NonZero($min) };
                pub const MAX: NonZero<$t> = unsafe { NonZero($t::MAX) };
                pub const BITS: u32 = $t::BITS;
                pub const fn leading_zeros(self) -> u32 { self.0.leading_zeros() }
                pub const fn trailing_zeros(self) -> u32 { self.0.trailing_zeros() }
                pub const fn count_ones(self) -> NonZero<u32> { unsafe { NonZero(self.0.count_ones()) } }
                pub const fn checked_mul(self, other: NonZero<$t>) -> Option<NonZero<$t>> {
                    match self.0.checked_mul(other.0) { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn saturating_mul(self, other: NonZero<$t>) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_mul(other.0)) } }
                pub const fn checked_pow(self, other: u32) -> Option<NonZero<$t>> {
                    match self.0.checked_pow(other) { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn saturating_pow(self, other: u32) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_pow(other)) } }
            }
            impl TryFrom<$t> for NonZero<$t> {
                type Error = TryFromIntError;
                fn try_from(value: $t) -> Result<NonZero<$t>, TryFromIntError> { NonZero::new(value).ok_or(TryFromIntError(())) }
            }
            impl FromStr for NonZero<$t> {
                type Err = ParseIntError;
                fn from_str(src: &str) -> Result<NonZero<$t>, ParseIntError> {
                    NonZero::new($t::from_str_radix(src, 10)?).ok_or(ParseIntError { kind: IntErrorKind::Zero })
                }
            }
        )*
    };
}
nonzero! {
    NonZeroU8 u8 1; NonZeroU16 u16 1; NonZeroU32 u32 1; NonZeroU64 u64 1; NonZeroU128 u128 1; NonZeroUsize usize 1;
    NonZeroI8 i8 i8::MIN; NonZeroI16 i16 i16::MIN; NonZeroI32 i32 i32::MIN; NonZeroI64 i64 i64::MIN; NonZeroI128 i128 i128::MIN; NonZeroIsize isize isize::MIN;
}
unsafe impl ZeroablePrimitive for char {}

macro_rules! nonzero_unsigned {
    ($($t:ident $signed:ident;)*) => {
        $(
            impl NonZero<$t> {
                pub const fn checked_add(self, other: $t) -> Option<NonZero<$t>> {
                    match self.0.checked_add(other) { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn saturating_add(self, other: $t) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_add(other)) } }
                pub const fn checked_next_power_of_two(self) -> Option<NonZero<$t>> {
                    match self.0.checked_next_power_of_two() { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn ilog2(self) -> u32 { self.0.ilog2() }
                pub const fn ilog10(self) -> u32 { self.0.ilog10() }
                pub const fn midpoint(self, rhs: NonZero<$t>) -> NonZero<$t> { unsafe { NonZero(self.0.midpoint(rhs.0)) } }
                pub const fn is_power_of_two(self) -> bool { self.0.is_power_of_two() }
                pub const fn isqrt(self) -> NonZero<$t> { unsafe { NonZero(self.0.isqrt()) } }
                pub const fn div_ceil(self, rhs: NonZero<$t>) -> NonZero<$t> { unsafe { NonZero(self.0.div_ceil(rhs.0)) } }
                pub const fn cast_signed(self) -> NonZero<$signed> { unsafe { NonZero(self.0 as $signed) } }
            }
            impl Div<NonZero<$t>> for $t {
                type Output = $t;
                fn div(self, other: NonZero<$t>) -> $t { self / other.get() }
            }
            impl DivAssign<NonZero<$t>> for $t {
                fn div_assign(&mut self, other: NonZero<$t>) { *self = *self / other; }
            }
            impl Rem<NonZero<$t>> for $t {
                type Output = $t;
                fn rem(self, other: NonZero<$t>) -> $t { self % other.get() }
            }
            impl RemAssign<NonZero<$t>> for $t {
                fn rem_assign(&mut self, other: NonZero<$t>) { *self = *self % other; }
            }
        )*
    };
}
nonzero_unsigned! { u8 i8; u16 i16; u32 i32; u64 i64; u128 i128; usize isize; }

macro_rules! nonzero_signed {
    ($($t:ident $unsigned:ident;)*) => {
        $(
            impl NonZero<$t> {
                #[track_caller]
                pub const fn abs(self) -> NonZero<$t> { unsafe { NonZero(self.0.abs()) } }
                pub const fn checked_abs(self) -> Option<NonZero<$t>> {
                    match self.0.checked_abs() { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn overflowing_abs(self) -> (NonZero<$t>, bool) { (self.wrapping_abs(), self.0 == $t::MIN) }
                pub const fn saturating_abs(self) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_abs()) } }
                pub const fn wrapping_abs(self) -> NonZero<$t> { unsafe { NonZero(self.0.wrapping_abs()) } }
                pub const fn unsigned_abs(self) -> NonZero<$unsigned> { unsafe { NonZero(self.0.unsigned_abs()) } }
                pub const fn is_positive(self) -> bool { self.0 > 0 }
                pub const fn is_negative(self) -> bool { self.0 < 0 }
                pub const fn checked_neg(self) -> Option<NonZero<$t>> {
                    match self.0.checked_neg() { Some(n) => NonZero::new(n), None => None }
                }
                pub const fn overflowing_neg(self) -> (NonZero<$t>, bool) { (self.wrapping_neg(), self.0 == $t::MIN) }
                pub const fn saturating_neg(self) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_neg()) } }
                pub const fn wrapping_neg(self) -> NonZero<$t> { unsafe { NonZero(self.0.wrapping_neg()) } }
                pub const fn cast_unsigned(self) -> NonZero<$unsigned> { unsafe { NonZero(self.0 as $unsigned) } }
            }
            impl Neg for NonZero<$t> {
                type Output = NonZero<$t>;
                fn neg(self) -> NonZero<$t> { unsafe { NonZero(-self.get()) } }
            }
            impl Neg for &NonZero<$t> {
                type Output = NonZero<$t>;
                fn neg(self) -> NonZero<$t> { -*self }
            }
        )*
    };
}
nonzero_signed! { i8 u8; i16 u16; i32 u32; i64 u64; i128 u128; isize usize; }

macro_rules! convert {
    ($($small:ident => $($large:ident)*;)*) => {
        $($(impl From<NonZero<$small>> for NonZero<$large> {
            fn from(small: NonZero<$small>) -> NonZero<$large> { unsafe { NonZero(small.get() as $large) } }
        })*)*
    };
    (try $($source:ident => $($target:ident)*;)*) => {
        $($(impl TryFrom<NonZero<$source>> for NonZero<$target> {
            type Error = TryFromIntError;
            fn try_from(value: NonZero<$source>) -> Result<NonZero<$target>, TryFromIntError> {
                Ok(unsafe { NonZero(<$target>::try_from(value.get())?) })
            }
        })*)*
    };
}
convert! {
    u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize;
    u16 => u32 u64 u128 usize i32 i64 i128;
    u32 => u64 u128 i64 i128;
    u64 => u128 i128;
    i8 => i16 i32 i64 i128 isize;
    i16 => i32 i64 i128 isize;
    i32 => i64 i128;
    i64 => i128;
}
convert! { try
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

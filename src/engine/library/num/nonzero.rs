//! Numbers that are not zero, with a niche for `Option`.
use crate::prelude::v1::*;
use super::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::str::FromStr;

#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_nonnull_optimization_guaranteed]
#[rustc_diagnostic_item = "NonZero"]
#[repr(transparent)]
pub struct NonZero<T>(T);

macro_rules! nonzero {
    ($($Alias:ident $t:ident;)*) => {
        $(
            pub type $Alias = NonZero<$t>;
            impl NonZero<$t> {
                pub const MIN: NonZero<$t> = unsafe { NonZero(if $t::MIN == 0 { 1 } else { $t::MIN }) };
                pub const MAX: NonZero<$t> = unsafe { NonZero($t::MAX) };
                pub const BITS: u32 = $t::BITS;
                pub const fn new(n: $t) -> Option<NonZero<$t>> { if n != 0 { Some(unsafe { NonZero(n) }) } else { None } }
                pub const unsafe fn new_unchecked(n: $t) -> NonZero<$t> { unsafe { NonZero(n) } }
                pub const fn get(self) -> $t { self.0 }
                pub const fn leading_zeros(self) -> u32 { self.0.leading_zeros() }
                pub const fn trailing_zeros(self) -> u32 { self.0.trailing_zeros() }
                pub const fn checked_mul(self, other: NonZero<$t>) -> Option<NonZero<$t>> {
                    match self.0.checked_mul(other.0) { Some(n) => NonZero::<$t>::new(n), None => None }
                }
                pub const fn checked_add(self, other: $t) -> Option<NonZero<$t>> {
                    match self.0.checked_add(other) { Some(n) => NonZero::<$t>::new(n), None => None }
                }
                pub const fn saturating_mul(self, other: NonZero<$t>) -> NonZero<$t> { unsafe { NonZero(self.0.saturating_mul(other.0)) } }
                pub const fn saturating_add(self, other: $t) -> NonZero<$t> {
                    match NonZero::<$t>::new(self.0.saturating_add(other)) { Some(n) => n, None => self }
                }
            }
            impl Clone for NonZero<$t> {
                fn clone(&self) -> Self { *self }
            }
            impl Copy for NonZero<$t> {}
            impl PartialEq for NonZero<$t> {
                fn eq(&self, other: &Self) -> bool { self.get() == other.get() }
            }
            impl Eq for NonZero<$t> {}
            impl PartialOrd for NonZero<$t> {
                fn partial_cmp(&self, other: &Self) -> Option<Ordering> { Some(self.cmp(other)) }
            }
            impl Ord for NonZero<$t> {
                fn cmp(&self, other: &Self) -> Ordering { self.get().cmp(&other.get()) }
            }
            impl Hash for NonZero<$t> {
                fn hash<H: Hasher>(&self, state: &mut H) { self.get().hash(state) }
            }
            impl fmt::Debug for NonZero<$t> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.get(), f) }
            }
            impl fmt::Display for NonZero<$t> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.get(), f) }
            }
            impl From<NonZero<$t>> for $t {
                fn from(nonzero: NonZero<$t>) -> $t { nonzero.get() }
            }
            impl TryFrom<$t> for NonZero<$t> {
                type Error = TryFromIntError;
                fn try_from(value: $t) -> Result<NonZero<$t>, TryFromIntError> {
                    match NonZero::<$t>::new(value) { Some(n) => Ok(n), None => Err(TryFromIntError(())) }
                }
            }
            impl FromStr for NonZero<$t> {
                type Err = ParseIntError;
                fn from_str(src: &str) -> Result<NonZero<$t>, ParseIntError> {
                    match NonZero::<$t>::new($t::from_str_radix(src, 10)?) { Some(n) => Ok(n), None => Err(ParseIntError { kind: IntErrorKind::Zero }) }
                }
            }
        )*
    };
}
nonzero! {
    NonZeroU8 u8; NonZeroU16 u16; NonZeroU32 u32; NonZeroU64 u64; NonZeroU128 u128; NonZeroUsize usize;
    NonZeroI8 i8; NonZeroI16 i16; NonZeroI32 i32; NonZeroI64 i64; NonZeroI128 i128; NonZeroIsize isize;
}

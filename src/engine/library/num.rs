//! Numbers.
use crate::fmt;

mod int_methods;
mod signed;
mod unsigned;
mod float;
mod parse;
mod wrapping;
mod nonzero;
pub use nonzero::{NonZero, ZeroablePrimitive, NonZeroI128, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI8, NonZeroIsize, NonZeroU128, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU8, NonZeroUsize};
pub use parse::{IntErrorKind, ParseFloatError, ParseIntError};
pub use wrapping::{Saturating, Wrapping};

#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct TryFromIntError(pub(crate) ());
impl fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("out of range integral type conversion attempted") }
}
impl crate::error::Error for TryFromIntError {}
impl From<crate::convert::Infallible> for TryFromIntError {
    fn from(x: crate::convert::Infallible) -> TryFromIntError { match x {} }
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FpCategory { Nan, Infinite, Zero, Subnormal, Normal }

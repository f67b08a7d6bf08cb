//! String slices.
use crate::fmt;
use crate::intrinsics;

mod basics;
mod chars;
mod escape;
mod lossy;
pub mod pattern;
mod search;
mod split;
mod transform;
mod traits;
mod utf8;
pub use chars::{Bytes, Chars, CharIndices, EncodeUtf16};
pub use escape::{EscapeDebug, EscapeDefault, EscapeUnicode};
pub use lossy::{Utf8Chunk, Utf8Chunks};
pub use split::{Lines, MatchIndices, Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitAsciiWhitespace, SplitInclusive, SplitN, SplitTerminator, SplitWhitespace};
pub use utf8::{from_utf8, from_utf8_mut, Utf8Error};

pub const unsafe fn from_utf8_unchecked(v: &[u8]) -> &str { unsafe { intrinsics::transmute(v) } }
pub const unsafe fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str { unsafe { &mut *(v as *mut [u8] as *mut str) } }

/// Values that can be read from text.
#[rustc_diagnostic_item = "FromStr"]
pub trait FromStr: Sized {
    type Err;
    fn from_str(s: &str) -> Result<Self, Self::Err>;
}
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseBoolError;
impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("provided string was not `true` or `false`") }
}
impl crate::error::Error for ParseBoolError {}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(s: &str) -> Result<bool, ParseBoolError> {
        match s { "true" => Ok(true), "false" => Ok(false), _ => Err(ParseBoolError) }
    }
}

//! Numbers from text.
use crate::fmt;
use crate::intrinsics;
use crate::str::FromStr;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseIntError { pub(crate) kind: IntErrorKind }
#[derive(Debug, Clone, PartialEq, Eq, Copy, Hash)]
#[non_exhaustive]
pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
impl ParseIntError {
    pub const fn kind(&self) -> &IntErrorKind { &self.kind }
}
impl fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}
impl crate::error::Error for ParseIntError {}

const fn digit_value(byte: u8, radix: u32) -> u32 {
    let digit = if byte >= b'0' && byte <= b'9' { (byte - b'0') as u32 }
        else if byte >= b'a' && byte <= b'z' { (byte - b'a') as u32 + 10 }
        else if byte >= b'A' && byte <= b'Z' { (byte - b'A') as u32 + 10 }
        else { 99 };
    if digit < radix { digit } else { 99 }
}
macro_rules! parse_int {
    ($($t:ident $signed:literal)*) => {
        $(
            impl FromStr for $t {
                type Err = ParseIntError;
                fn from_str(src: &str) -> Result<$t, ParseIntError> { $t::from_str_radix(src, 10) }
            }
            impl $t {
                #[track_caller]
                pub const fn from_str_radix(src: &str, radix: u32) -> Result<$t, ParseIntError> { $t::from_ascii_radix(src.as_bytes(), radix) }
                pub const fn from_ascii(src: &[u8]) -> Result<$t, ParseIntError> { $t::from_ascii_radix(src, 10) }
                #[track_caller]
                pub const fn from_ascii_radix(src: &[u8], radix: u32) -> Result<$t, ParseIntError> {
                    if radix < 2 || radix > 36 { panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {radix}"); }
                    if src.is_empty() { return Err(ParseIntError { kind: IntErrorKind::Empty }); }
                    let mut i = 0;
                    let negative = $signed && src[0] == b'-';
                    if src[0] == b'+' || src[0] == b'-' {
                        if src.len() == 1 { return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }); }
                        if src[0] == b'+' || negative { i = 1; }
                    }
                    let mut result: $t = 0;
                    while i < src.len() {
                        let digit = digit_value(src[i], radix);
                        if digit == 99 { return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }); }
                        let (product, high) = intrinsics::mul_with_overflow(result, radix as $t);
                        let (sum, carry) = if negative { intrinsics::sub_with_overflow(product, digit as $t) } else { intrinsics::add_with_overflow(product, digit as $t) };
                        if high || carry { return Err(ParseIntError { kind: if negative { IntErrorKind::NegOverflow } else { IntErrorKind::PosOverflow } }); }
                        result = sum;
                        i += 1;
                    }
                    Ok(result)
                }
            }
        )*
    };
}
parse_int! { u8 false u16 false u32 false u64 false u128 false usize false i8 true i16 true i32 true i64 true i128 true isize true }

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFloatError { kind: FloatErrorKind }
#[derive(Debug, Clone, PartialEq, Eq)]
enum FloatErrorKind { Empty, Invalid }
impl fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind { FloatErrorKind::Empty => "cannot parse float from empty string", FloatErrorKind::Invalid => "invalid float literal" })
    }
}
impl crate::error::Error for ParseFloatError {}
macro_rules! parse_float {
    ($($t:ident $single:literal)*) => {
        $(impl FromStr for $t {
            type Err = ParseFloatError;
            fn from_str(src: &str) -> Result<$t, ParseFloatError> {
                if src.is_empty() { return Err(ParseFloatError { kind: FloatErrorKind::Empty }); }
                let mut value = 0.0f64;
                if unsafe { intrinsics::memsim_float_parse(src.as_ptr(), src.len(), $single, &raw mut value) } { Ok(value as $t) }
                else { Err(ParseFloatError { kind: FloatErrorKind::Invalid }) }
            }
        })*
    };
}
parse_float! { f32 true f64 false }

//! How integers look.
use super::*;
use super::Result;
use super::formatter::Part;

/// Writes the decimal digits of a number to the end of a buffer; answers where they begin.
pub(crate) fn decimal_u64(mut n: u64, buffer: &mut [u8; 40]) -> usize {
    let mut at = 40;
    loop {
        at -= 1;
        buffer[at] = b'0' + (n % 10) as u8;
        n = n / 10;
        if n == 0 { return at; }
    }
}
pub(crate) fn decimal_u128(mut n: u128, buffer: &mut [u8; 40]) -> usize {
    let mut at = 40;
    loop {
        at -= 1;
        buffer[at] = b'0' + (n % 10) as u8;
        n = n / 10;
        if n == 0 { return at; }
    }
}
/// Digits in a base that is a power of two.
fn radix(mut n: u128, shift: u32, upper: bool, buffer: &mut [u8; 128]) -> usize {
    let mut at = 128;
    let mask = (1u128 << shift) - 1;
    loop {
        at -= 1;
        let digit = (n & mask) as u8;
        buffer[at] = if digit < 10 { b'0' + digit } else if upper { b'A' + (digit - 10) } else { b'a' + (digit - 10) };
        n = n >> shift;
        if n == 0 { return at; }
    }
}
fn fmt_radix(n: u128, shift: u32, upper: bool, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 128];
    let at = radix(n, shift, upper, &mut buffer);
    f.pad_integral(true, prefix, unsafe { crate::str::from_utf8_unchecked(&buffer[at..]) })
}
fn fmt_u64(n: u64, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 40];
    let at = decimal_u64(n, &mut buffer);
    f.pad_integral(is_nonnegative, "", unsafe { crate::str::from_utf8_unchecked(&buffer[at..]) })
}
fn fmt_u128(n: u128, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 40];
    let at = decimal_u128(n, &mut buffer);
    f.pad_integral(is_nonnegative, "", unsafe { crate::str::from_utf8_unchecked(&buffer[at..]) })
}
fn decimal_len(mut n: u128) -> usize {
    let mut digits = 1;
    while n >= 10 {
        n = n / 10;
        digits += 1;
    }
    digits
}
/// `1.5e3`: digits without trailing zeros, perhaps rounded (half to even) to a precision.
fn fmt_exp(mut n: u128, is_nonnegative: bool, upper: bool, f: &mut Formatter<'_>) -> Result {
    let mut exponent = 0usize;
    while n % 10 == 0 && n >= 10 {
        n = n / 10;
        exponent += 1;
    }
    let mut added_zeros = 0;
    if let Some(precision) = f.precision() {
        let mut digits = 0;
        let mut rest = n;
        while rest >= 10 {
            rest = rest / 10;
            digits += 1;
        }
        added_zeros = precision.saturating_sub(digits);
        let mut drop = digits.saturating_sub(precision);
        while drop > 1 {
            n = n / 10;
            exponent += 1;
            drop -= 1;
        }
        if drop == 1 {
            let rem = n % 10;
            n = n / 10;
            exponent += 1;
            if rem > 5 || (rem == 5 && (n % 2 != 0 || digits.saturating_sub(precision) > 1)) {
                n += 1;
                if n % 10 == 0 && n >= 10 && decimal_len(n / 10) > precision {
                    n = n / 10;
                    exponent += 1;
                }
            }
        }
    }
    let mut buffer = [0u8; 40];
    let at = decimal_u128(n, &mut buffer);
    let digits = unsafe { crate::str::from_utf8_unchecked(&buffer[at..]) };
    let mut power = [0u8; 40];
    let at = decimal_u64((exponent + digits.len() - 1) as u64, &mut power);
    let power = unsafe { crate::str::from_utf8_unchecked(&power[at..]) };
    let sign = if !is_nonnegative { "-" } else if f.sign_plus() { "+" } else { "" };
    let point = if digits.len() > 1 || added_zeros > 0 { "." } else { "" };
    let (first, rest) = digits.split_at(1);
    f.pad_number(sign, &[Part::Text(first), Part::Text(point), Part::Text(rest), Part::Zeros(added_zeros), Part::Text(if upper { "E" } else { "e" }), Part::Text(power)])
}

macro_rules! integer_impls {
    ($($t:ident $unsigned:ident $wide:ident $decimal:ident;)*) => {
        $(
            impl Display for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { $decimal(self.__magnitude() as $wide, *self >= 0, f) }
                fn __text_capacity(&self) -> usize {
                    if $t::MIN == 0 { return if *self == 0 { 1 } else { self.ilog10() as usize + 1 }; }
                    let digits = (($t::BITS - 1) * 1233 >> 12) as usize + 1;
                    if *self < 0 { digits + 1 } else { digits }
                }
            }
            impl Debug for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    if f.debug_lower_hex() { LowerHex::fmt(self, f) } else if f.debug_upper_hex() { UpperHex::fmt(self, f) } else { Display::fmt(self, f) }
                }
            }
            impl Binary for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_radix(*self as $unsigned as u128, 1, false, "0b", f) }
            }
            impl Octal for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_radix(*self as $unsigned as u128, 3, false, "0o", f) }
            }
            impl LowerHex for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_radix(*self as $unsigned as u128, 4, false, "0x", f) }
            }
            impl UpperHex for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_radix(*self as $unsigned as u128, 4, true, "0x", f) }
            }
            impl LowerExp for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_exp(self.__magnitude() as u128, *self >= 0, false, f) }
            }
            impl UpperExp for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { fmt_exp(self.__magnitude() as u128, *self >= 0, true, f) }
            }
        )*
    };
}
integer_impls! {
    u8 u8 u64 fmt_u64; u16 u16 u64 fmt_u64; u32 u32 u64 fmt_u64; u64 u64 u64 fmt_u64; usize usize u64 fmt_u64; u128 u128 u128 fmt_u128;
    i8 u8 u64 fmt_u64; i16 u16 u64 fmt_u64; i32 u32 u64 fmt_u64; i64 u64 u64 fmt_u64; isize usize u64 fmt_u64; i128 u128 u128 fmt_u128;
}

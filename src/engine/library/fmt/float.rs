//! How floats look.
use super::*;
use super::Result;
use super::formatter::Part;
use crate::intrinsics::memsim_float_to_str;

/// Text of a float's magnitude in one of the machine's modes, written with sign and padding. No float has more than 1074 decimals or 767
/// digits: what a precision wants beyond is zeros of ours, and the machine's text stays below 1400 bytes.
fn fmt_float(value: f64, single: bool, negative: bool, mode: u32, precision: usize, point: bool, upper: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 1400];
    let most = if mode == 1 { 1074 } else { 767 };
    let shown = if precision > most { most } else { precision };
    let length = unsafe { memsim_float_to_str(value, single, mode, shown, upper, &raw mut buffer as *mut u8) };
    let text = unsafe { crate::str::from_utf8_unchecked(&buffer[..length]) };
    let sign = if value.is_nan() { "" } else if negative { "-" } else if f.sign_plus() { "+" } else { "" };
    if !value.is_finite() { return f.pad_number(sign, &[Part::Text(text)]); }
    let end = if mode >= 2 { text.find(if upper { 'E' } else { 'e' }).unwrap_or(length) } else { length };
    let (digits, exponent) = text.split_at(end);
    let point = if point && !digits.contains('.') { ".0" } else { "" };
    f.pad_number(sign, &[Part::Text(digits), Part::Zeros(precision - shown), Part::Text(point), Part::Text(exponent)])
}
macro_rules! float_impls {
    ($($t:ident $single:literal;)*) => {
        $(
            impl Display for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    match f.precision() {
                        Some(precision) => fmt_float(*self as f64, $single, self.is_sign_negative(), 1, precision, false, false, f),
                        None => fmt_float(*self as f64, $single, self.is_sign_negative(), 0, 0, false, false, f),
                    }
                }
            }
            impl Debug for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    if let Some(precision) = f.precision() {
                        return fmt_float(*self as f64, $single, self.is_sign_negative(), 1, precision, false, false, f);
                    }
                    let magnitude = self.abs();
                    if magnitude != 0.0 && (magnitude < 1e-4 || magnitude >= 1e16) && self.is_finite() {
                        fmt_float(*self as f64, $single, self.is_sign_negative(), 2, 0, false, false, f)
                    } else {
                        fmt_float(*self as f64, $single, self.is_sign_negative(), 0, 0, true, false, f)
                    }
                }
            }
            impl LowerExp for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    match f.precision() {
                        Some(precision) => fmt_float(*self as f64, $single, self.is_sign_negative(), 3, precision, false, false, f),
                        None => fmt_float(*self as f64, $single, self.is_sign_negative(), 2, 0, false, false, f),
                    }
                }
            }
            impl UpperExp for $t {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                    match f.precision() {
                        Some(precision) => fmt_float(*self as f64, $single, self.is_sign_negative(), 3, precision, false, true, f),
                        None => fmt_float(*self as f64, $single, self.is_sign_negative(), 2, 0, false, true, f),
                    }
                }
            }
        )*
    };
}
float_impls! { f32 true; f64 false; }

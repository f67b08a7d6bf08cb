//! How floats look.
use crate::prelude::v1::*;
use super::*;
use super::Result;
use crate::intrinsics::memsim_float_to_str;

/// Text of a float's magnitude in one of the machine's modes, written with sign and padding. The machine's buffer holds 1100 bytes:
/// decimals beyond 750 are zeros of ours, since no float has more.
fn fmt_float(value: f64, single: bool, negative: bool, mode: u32, precision: usize, point: bool, upper: bool, f: &mut Formatter<'_>) -> Result {
    let mut buffer = [0u8; 1100];
    let shown = if precision > 1080 - 310 { 1080 - 310 } else { precision };
    let length = unsafe { memsim_float_to_str(value, single, mode, shown, upper, &raw mut buffer as *mut u8) };
    let text = unsafe { crate::str::from_utf8_unchecked(&buffer[..length]) };
    let finite = value.is_finite();
    let sign = if value.is_nan() { "" } else if negative { "-" } else if f.sign_plus() { "+" } else { "" };
    if finite && precision > shown && mode == 1 {
        let mut long = String::from(text);
        let mut i = shown;
        while i < precision {
            long.push('0');
            i += 1;
        }
        return f.pad_number(sign, &long, true);
    }
    if finite && point && !text.as_bytes().contains(&b'.') {
        buffer[length] = b'.';
        buffer[length + 1] = b'0';
        let text = unsafe { crate::str::from_utf8_unchecked(&buffer[..length + 2]) };
        return f.pad_number(sign, text, true);
    }
    f.pad_number(sign, text, finite)
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

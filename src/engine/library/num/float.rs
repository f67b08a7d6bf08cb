//! Methods of floats.
use super::FpCategory;
use crate::cmp::Ordering;
use crate::intrinsics;

macro_rules! float_methods {
    ($($t:ident $bits:ident $signed:ident $bytes:literal, $mantissa:literal $sign_mask:literal $epsilon:literal $max:literal $min_positive:literal $digits:literal $max_exp:literal $max_10:literal,
       $sqrt:ident $sin:ident $cos:ident $exp:ident $exp2:ident $ln:ident $log2:ident $log10:ident $floor:ident $ceil:ident $trunc:ident $round:ident $even:ident $powf:ident $powi:ident $fma:ident $copysign:ident;)*) => {
        $(impl $t {
            pub const RADIX: u32 = 2;
            pub const MANTISSA_DIGITS: u32 = $mantissa;
            pub const DIGITS: u32 = $digits;
            pub const EPSILON: $t = $epsilon;
            pub const MAX: $t = $max;
            pub const MIN: $t = -$max;
            pub const MIN_POSITIVE: $t = $min_positive;
            pub const MAX_EXP: i32 = $max_exp;
            pub const MIN_EXP: i32 = 3 - $max_exp;
            pub const MAX_10_EXP: i32 = $max_10;
            pub const MIN_10_EXP: i32 = 1 - $max_10;
            pub const NAN: $t = $t::from_bits($t::INFINITY.to_bits() | 1 << ($mantissa - 2));
            pub const INFINITY: $t = 1.0 / 0.0;
            pub const NEG_INFINITY: $t = -1.0 / 0.0;
            pub const fn is_nan(self) -> bool { self != self }
            pub const fn is_infinite(self) -> bool { self == $t::INFINITY || self == $t::NEG_INFINITY }
            pub const fn is_finite(self) -> bool { self.abs() < $t::INFINITY }
            pub const fn is_subnormal(self) -> bool { matches!(self.classify(), FpCategory::Subnormal) }
            pub const fn is_normal(self) -> bool { matches!(self.classify(), FpCategory::Normal) }
            pub const fn classify(self) -> FpCategory {
                if self.is_nan() { FpCategory::Nan } else if self.is_infinite() { FpCategory::Infinite } else if self == 0.0 { FpCategory::Zero }
                else if self.abs() < $t::MIN_POSITIVE { FpCategory::Subnormal } else { FpCategory::Normal }
            }
            pub const fn is_sign_positive(self) -> bool { !self.is_sign_negative() }
            pub const fn is_sign_negative(self) -> bool { self.to_bits() & $sign_mask != 0 }
            pub const fn to_bits(self) -> $bits { unsafe { intrinsics::transmute(self) } }
            pub const fn from_bits(v: $bits) -> $t { unsafe { intrinsics::transmute(v) } }
            pub const fn to_ne_bytes(self) -> [u8; $bytes] { self.to_bits().to_ne_bytes() }
            pub const fn to_le_bytes(self) -> [u8; $bytes] { self.to_bits().to_le_bytes() }
            pub const fn to_be_bytes(self) -> [u8; $bytes] { self.to_bits().to_be_bytes() }
            pub const fn from_ne_bytes(bytes: [u8; $bytes]) -> $t { $t::from_bits($bits::from_ne_bytes(bytes)) }
            pub const fn from_le_bytes(bytes: [u8; $bytes]) -> $t { $t::from_bits($bits::from_le_bytes(bytes)) }
            pub const fn from_be_bytes(bytes: [u8; $bytes]) -> $t { $t::from_bits($bits::from_be_bytes(bytes)) }
            pub const fn abs(self) -> $t { $t::from_bits(self.to_bits() & !$sign_mask) }
            pub const fn signum(self) -> $t { if self.is_nan() { $t::NAN } else { (1.0 as $t).copysign(self) } }
            pub const fn copysign(self, sign: $t) -> $t { intrinsics::$copysign(self, sign) }
            pub fn sqrt(self) -> $t { intrinsics::$sqrt(self) }
            pub fn floor(self) -> $t { intrinsics::$floor(self) }
            pub fn ceil(self) -> $t { intrinsics::$ceil(self) }
            pub fn round(self) -> $t { intrinsics::$round(self) }
            pub fn round_ties_even(self) -> $t { intrinsics::$even(self) }
            pub fn trunc(self) -> $t { intrinsics::$trunc(self) }
            pub fn fract(self) -> $t { self - self.trunc() }
            pub fn mul_add(self, a: $t, b: $t) -> $t { intrinsics::$fma(self, a, b) }
            pub fn powi(self, n: i32) -> $t { intrinsics::$powi(self, n) }
            pub fn powf(self, n: $t) -> $t { intrinsics::$powf(self, n) }
            pub fn exp(self) -> $t { intrinsics::$exp(self) }
            pub fn exp2(self) -> $t { intrinsics::$exp2(self) }
            pub fn ln(self) -> $t { intrinsics::$ln(self) }
            pub fn log(self, base: $t) -> $t { self.ln() / base.ln() }
            pub fn log2(self) -> $t { intrinsics::$log2(self) }
            pub fn log10(self) -> $t { intrinsics::$log10(self) }
            pub fn sin(self) -> $t { intrinsics::$sin(self) }
            pub fn cos(self) -> $t { intrinsics::$cos(self) }
            pub fn sin_cos(self) -> ($t, $t) { (self.sin(), self.cos()) }
            pub fn tan(self) -> $t { intrinsics::tanf64(self as f64) as $t }
            pub fn asin(self) -> $t { intrinsics::asinf64(self as f64) as $t }
            pub fn acos(self) -> $t { intrinsics::acosf64(self as f64) as $t }
            pub fn atan(self) -> $t { intrinsics::atanf64(self as f64) as $t }
            pub fn atan2(self, other: $t) -> $t { intrinsics::atan2f64(self as f64, other as f64) as $t }
            pub fn sinh(self) -> $t { intrinsics::sinhf64(self as f64) as $t }
            pub fn cosh(self) -> $t { intrinsics::coshf64(self as f64) as $t }
            pub fn tanh(self) -> $t { intrinsics::tanhf64(self as f64) as $t }
            pub fn asinh(self) -> $t {
                let ax = self.abs();
                let ix = 1.0 / ax;
                (ax + (ax / ((1.0 as $t).hypot(ix) + ix))).ln_1p().copysign(self)
            }
            pub fn acosh(self) -> $t { if self < 1.0 { $t::NAN } else { (self + ((self - 1.0).sqrt() * (self + 1.0).sqrt())).ln() } }
            pub fn atanh(self) -> $t { 0.5 * ((2.0 * self) / (1.0 - self)).ln_1p() }
            pub fn exp_m1(self) -> $t { intrinsics::expm1f64(self as f64) as $t }
            pub fn ln_1p(self) -> $t { intrinsics::log1pf64(self as f64) as $t }
            pub fn cbrt(self) -> $t { intrinsics::cbrtf64(self as f64) as $t }
            pub fn hypot(self, other: $t) -> $t { intrinsics::hypotf64(self as f64, other as f64) as $t }
            pub const fn recip(self) -> $t { 1.0 / self }
            pub const fn to_degrees(self) -> $t { self * (180.0 / 3.14159265358979323846264338327950288) }
            pub const fn to_radians(self) -> $t { self * (3.14159265358979323846264338327950288 / 180.0) }
            pub const fn max(self, other: $t) -> $t { if self > other || other.is_nan() { self } else { other } }
            pub const fn min(self, other: $t) -> $t { if self < other || other.is_nan() { self } else { other } }
            pub const fn next_up(self) -> $t {
                let bits = self.to_bits();
                if self.is_nan() || self == $t::INFINITY { return self; }
                if self == 0.0 { return $t::from_bits(1); }
                $t::from_bits(if bits & $sign_mask == 0 { bits + 1 } else { bits - 1 })
            }
            pub const fn next_down(self) -> $t { -(-self).next_up() }
            pub fn abs_sub(self, other: $t) -> $t { if self <= other { 0.0 } else { self - other } }
            #[track_caller]
            pub fn clamp(mut self, min: $t, max: $t) -> $t {
                if !(min <= max) { panic!("min > max, or either was NaN. min = {min:?}, max = {max:?}"); }
                if self < min { self = min; }
                if self > max { self = max; }
                self
            }
            pub fn total_cmp(&self, other: &$t) -> Ordering {
                let mut left = self.to_bits() as $signed;
                let mut right = other.to_bits() as $signed;
                left ^= (((left >> ($bits::BITS - 1)) as $bits) >> 1) as $signed;
                right ^= (((right >> ($bits::BITS - 1)) as $bits) >> 1) as $signed;
                left.cmp(&right)
            }
            pub fn div_euclid(self, rhs: $t) -> $t {
                let q = (self / rhs).trunc();
                if self % rhs < 0.0 { return if rhs > 0.0 { q - 1.0 } else { q + 1.0 }; }
                q
            }
            pub fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0.0 { r + rhs.abs() } else { r }
            }
            pub unsafe fn to_int_unchecked<Int>(self) -> Int where Int: Copy { unsafe { intrinsics::float_to_int_unchecked(self) } }
        })*
    };
}
float_methods! {
    f32 u32 i32 4, 24 0x8000_0000 1.1920929e-7 3.40282347e+38 1.17549435e-38 6 128 38,
        sqrtf32 sinf32 cosf32 expf32 exp2f32 logf32 log2f32 log10f32 floorf32 ceilf32 truncf32 roundf32 round_ties_even_f32 powf32 powif32 fmaf32 copysignf32;
    f64 u64 i64 8, 53 0x8000_0000_0000_0000 2.2204460492503131e-16 1.7976931348623157e+308 2.2250738585072014e-308 15 1024 308,
        sqrtf64 sinf64 cosf64 expf64 exp2f64 logf64 log2f64 log10f64 floorf64 ceilf64 truncf64 roundf64 round_ties_even_f64 powf64 powif64 fmaf64 copysignf64;
}
impl f32 {
    pub const fn midpoint(self, other: f32) -> f32 { ((self as f64 + other as f64) / 2.0) as f32 }
}
impl f64 {
    pub const fn midpoint(self, other: f64) -> f64 {
        const LO: f64 = f64::MIN_POSITIVE * 2.0;
        const HI: f64 = f64::MAX / 2.0;
        if self.abs() <= HI && other.abs() <= HI { (self + other) / 2.0 }
        else if self.abs() < LO { self + other / 2.0 }
        else if other.abs() < LO { self / 2.0 + other }
        else { self / 2.0 + other / 2.0 }
    }
}

//! Methods of every integer type.
use crate::intrinsics;

macro_rules! int_methods {
    ($($t:ident $unsigned:ident $bits:literal $bytes:literal $min:expr, $max:expr;)*) => {
        $(impl $t {
            pub const MIN: $t = $min;
            pub const MAX: $t = $max;
            pub const BITS: u32 = $bits;
            pub const fn min_value() -> $t { $min }
            pub const fn max_value() -> $t { $max }
            pub const fn count_ones(self) -> u32 { intrinsics::ctpop(self as $unsigned) }
            pub const fn count_zeros(self) -> u32 { intrinsics::ctpop(!self as $unsigned) }
            pub const fn leading_zeros(self) -> u32 { intrinsics::ctlz(self as $unsigned) }
            pub const fn trailing_zeros(self) -> u32 { intrinsics::cttz(self as $unsigned) }
            pub const fn leading_ones(self) -> u32 { intrinsics::ctlz(!self as $unsigned) }
            pub const fn trailing_ones(self) -> u32 { intrinsics::cttz(!self as $unsigned) }
            pub const fn rotate_left(self, n: u32) -> $t { intrinsics::rotate_left(self, n) }
            pub const fn rotate_right(self, n: u32) -> $t { intrinsics::rotate_right(self, n) }
            pub const fn swap_bytes(self) -> $t { intrinsics::bswap(self) }
            pub const fn reverse_bits(self) -> $t { intrinsics::bitreverse(self) }
            pub const fn to_be(self) -> $t { self.swap_bytes() }
            pub const fn to_le(self) -> $t { self }
            pub const fn from_be(x: $t) -> $t { x.swap_bytes() }
            pub const fn from_le(x: $t) -> $t { x }
            pub const fn to_ne_bytes(self) -> [u8; $bytes] { unsafe { intrinsics::transmute(self) } }
            pub const fn to_le_bytes(self) -> [u8; $bytes] { self.to_ne_bytes() }
            pub const fn to_be_bytes(self) -> [u8; $bytes] { self.swap_bytes().to_ne_bytes() }
            pub const fn from_ne_bytes(bytes: [u8; $bytes]) -> $t { unsafe { intrinsics::transmute(bytes) } }
            pub const fn from_le_bytes(bytes: [u8; $bytes]) -> $t { $t::from_ne_bytes(bytes) }
            pub const fn from_be_bytes(bytes: [u8; $bytes]) -> $t { $t::from_ne_bytes(bytes).swap_bytes() }
            pub const fn wrapping_add(self, rhs: $t) -> $t { intrinsics::wrapping_add(self, rhs) }
            pub const fn wrapping_sub(self, rhs: $t) -> $t { intrinsics::wrapping_sub(self, rhs) }
            pub const fn wrapping_mul(self, rhs: $t) -> $t { intrinsics::wrapping_mul(self, rhs) }
            pub const fn wrapping_neg(self) -> $t { intrinsics::wrapping_sub(0, self) }
            pub const fn wrapping_shl(self, rhs: u32) -> $t { unsafe { intrinsics::unchecked_shl(self, rhs & ($bits - 1)) } }
            pub const fn wrapping_shr(self, rhs: u32) -> $t { unsafe { intrinsics::unchecked_shr(self, rhs & ($bits - 1)) } }
            pub const fn overflowing_add(self, rhs: $t) -> ($t, bool) { intrinsics::add_with_overflow(self, rhs) }
            pub const fn overflowing_sub(self, rhs: $t) -> ($t, bool) { intrinsics::sub_with_overflow(self, rhs) }
            pub const fn overflowing_mul(self, rhs: $t) -> ($t, bool) { intrinsics::mul_with_overflow(self, rhs) }
            pub const fn overflowing_shl(self, rhs: u32) -> ($t, bool) { (self.wrapping_shl(rhs), rhs >= $bits) }
            pub const fn overflowing_shr(self, rhs: u32) -> ($t, bool) { (self.wrapping_shr(rhs), rhs >= $bits) }
            pub const fn checked_add(self, rhs: $t) -> Option<$t> {
                let (a, b) = intrinsics::add_with_overflow(self, rhs);
                if b { None } else { Some(a) }
            }
            pub const fn checked_sub(self, rhs: $t) -> Option<$t> {
                let (a, b) = intrinsics::sub_with_overflow(self, rhs);
                if b { None } else { Some(a) }
            }
            pub const fn checked_mul(self, rhs: $t) -> Option<$t> {
                let (a, b) = intrinsics::mul_with_overflow(self, rhs);
                if b { None } else { Some(a) }
            }
            pub const fn checked_shl(self, rhs: u32) -> Option<$t> { if rhs < $bits { Some(self.wrapping_shl(rhs)) } else { None } }
            pub const fn checked_shr(self, rhs: u32) -> Option<$t> { if rhs < $bits { Some(self.wrapping_shr(rhs)) } else { None } }
            pub const fn unbounded_shl(self, rhs: u32) -> $t { if rhs < $bits { self.wrapping_shl(rhs) } else { 0 } }
            pub const unsafe fn unchecked_shl(self, rhs: u32) -> $t { unsafe { intrinsics::unchecked_shl(self, rhs) } }
            pub const unsafe fn unchecked_shr(self, rhs: u32) -> $t { unsafe { intrinsics::unchecked_shr(self, rhs) } }
            #[track_caller]
            pub const fn strict_add(self, rhs: $t) -> $t { self + rhs }
            #[track_caller]
            pub const fn strict_sub(self, rhs: $t) -> $t { self - rhs }
            #[track_caller]
            pub const fn strict_mul(self, rhs: $t) -> $t { self * rhs }
            #[track_caller]
            pub const fn strict_div(self, rhs: $t) -> $t { self / rhs }
            #[track_caller]
            pub const fn strict_rem(self, rhs: $t) -> $t { self % rhs }
            #[track_caller]
            pub const fn strict_div_euclid(self, rhs: $t) -> $t { self.div_euclid(rhs) }
            #[track_caller]
            pub const fn strict_rem_euclid(self, rhs: $t) -> $t { self.rem_euclid(rhs) }
            #[track_caller]
            pub const fn strict_shl(self, rhs: u32) -> $t { self << rhs }
            #[track_caller]
            pub const fn strict_shr(self, rhs: u32) -> $t { self >> rhs }
            #[track_caller]
            pub const fn strict_pow(self, exp: u32) -> $t { self.pow(exp) }
            pub const fn saturating_add(self, rhs: $t) -> $t { intrinsics::saturating_add(self, rhs) }
            pub const fn saturating_sub(self, rhs: $t) -> $t { intrinsics::saturating_sub(self, rhs) }
            pub const unsafe fn unchecked_add(self, rhs: $t) -> $t { unsafe { intrinsics::unchecked_add(self, rhs) } }
            pub const unsafe fn unchecked_sub(self, rhs: $t) -> $t { unsafe { intrinsics::unchecked_sub(self, rhs) } }
            pub const unsafe fn unchecked_mul(self, rhs: $t) -> $t { unsafe { intrinsics::unchecked_mul(self, rhs) } }
            pub const fn checked_pow(self, mut exp: u32) -> Option<$t> {
                let mut base = self;
                let mut acc: $t = 1;
                loop {
                    if exp & 1 == 1 {
                        match acc.checked_mul(base) { Some(x) => acc = x, None => return None }
                    }
                    exp = exp / 2;
                    if exp == 0 { return Some(acc); }
                    match base.checked_mul(base) { Some(x) => base = x, None => return None }
                }
            }
            pub const fn wrapping_pow(self, mut exp: u32) -> $t {
                let mut base = self;
                let mut acc: $t = 1;
                while exp > 0 {
                    if exp & 1 == 1 { acc = acc.wrapping_mul(base); }
                    exp = exp / 2;
                    base = base.wrapping_mul(base);
                }
                acc
            }
            pub const fn overflowing_pow(self, exp: u32) -> ($t, bool) {
                match self.checked_pow(exp) { Some(x) => (x, false), None => (self.wrapping_pow(exp), true) }
            }
            #[track_caller]
            pub const fn pow(self, mut exp: u32) -> $t {
                let mut base = self;
                let mut acc: $t = 1;
                loop {
                    if exp & 1 == 1 { acc = acc * base; }
                    exp = exp / 2;
                    if exp == 0 { return acc; }
                    base = base * base;
                }
            }
            pub const fn checked_ilog2(self) -> Option<u32> { if self <= 0 { None } else { Some($bits - 1 - self.leading_zeros()) } }
            #[track_caller]
            pub const fn ilog2(self) -> u32 {
                match self.checked_ilog2() { Some(n) => n, None => panic!("argument of integer logarithm must be positive") }
            }
            pub const fn checked_ilog10(self) -> Option<u32> {
                if self <= 0 { return None; }
                let mut n = 0;
                let mut rest = self;
                while rest >= 10 {
                    rest = rest / 10;
                    n += 1;
                }
                Some(n)
            }
            #[track_caller]
            pub const fn ilog10(self) -> u32 {
                match self.checked_ilog10() { Some(n) => n, None => panic!("argument of integer logarithm must be positive") }
            }
            pub const fn checked_ilog(self, base: $t) -> Option<u32> {
                if self <= 0 || base <= 1 { return None; }
                let mut n = 0;
                let mut rest = self;
                while rest >= base {
                    rest = rest / base;
                    n += 1;
                }
                Some(n)
            }
            #[track_caller]
            pub const fn ilog(self, base: $t) -> u32 {
                assert!(base >= 2, "base of integer logarithm must be at least 2");
                match self.checked_ilog(base) { Some(n) => n, None => panic!("argument of integer logarithm must be positive") }
            }
            #[track_caller]
            pub const fn isqrt(self) -> $t {
                if self < 0 { panic!("argument of integer square root cannot be negative") }
                if self < 2 { return self; }
                let mut low: $t = 1;
                let mut high: $t = if self / 2 < 1 << ($bits / 2 - 1) { self / 2 } else { (1 as $t) << ($bits / 2 - 1) };
                if $t::MIN == 0 { high = if self / 2 < $t::MAX >> ($bits / 2) { self / 2 } else { $t::MAX >> ($bits / 2) }; }
                while low < high {
                    let mid = low + (high - low + 1) / 2;
                    if mid <= self / mid { low = mid; } else { high = mid - 1; }
                }
                low
            }
        })*
    };
}
int_methods! {
    u8 u8 8 1 0, 0xff;
    u16 u16 16 2 0, 0xffff;
    u32 u32 32 4 0, 0xffff_ffff;
    u64 u64 64 8 0, 0xffff_ffff_ffff_ffff;
    u128 u128 128 16 0, 0xffff_ffff_ffff_ffff_ffff_ffff_ffff_ffff;
    i8 u8 8 1 -0x80, 0x7f;
    i16 u16 16 2 -0x8000, 0x7fff;
    i32 u32 32 4 -0x8000_0000, 0x7fff_ffff;
    i64 u64 64 8 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff;
    i128 u128 128 16 -0x8000_0000_0000_0000_0000_0000_0000_0000, 0x7fff_ffff_ffff_ffff_ffff_ffff_ffff_ffff;
}
#[cfg(target_pointer_width = "64")]
int_methods! {
    usize usize 64 8 0, 0xffff_ffff_ffff_ffff;
    isize usize 64 8 -0x8000_0000_0000_0000, 0x7fff_ffff_ffff_ffff;
}
#[cfg(target_pointer_width = "32")]
int_methods! {
    usize usize 32 4 0, 0xffff_ffff;
    isize usize 32 4 -0x8000_0000, 0x7fff_ffff;
}

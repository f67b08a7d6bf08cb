//! Methods of signed integers.
use crate::intrinsics;

macro_rules! signed_methods {
    ($($t:ident $unsigned:ident;)*) => {
        $(impl $t {
            #[doc(hidden)]
            pub const fn __magnitude(self) -> $unsigned { self.unsigned_abs() }
            pub const fn cast_unsigned(self) -> $unsigned { self as $unsigned }
            pub const fn unsigned_abs(self) -> $unsigned { self.wrapping_abs() as $unsigned }
            #[track_caller]
            pub const fn abs(self) -> $t { if self < 0 { -self } else { self } }
            pub const fn wrapping_abs(self) -> $t { if self < 0 { self.wrapping_neg() } else { self } }
            pub const fn checked_abs(self) -> Option<$t> { if self < 0 { self.checked_neg() } else { Some(self) } }
            pub const fn saturating_abs(self) -> $t { if self < 0 { self.saturating_neg() } else { self } }
            pub const fn overflowing_abs(self) -> ($t, bool) { (self.wrapping_abs(), self == $t::MIN) }
            pub const fn abs_diff(self, other: $t) -> $unsigned {
                if self < other { intrinsics::wrapping_sub(other as $unsigned, self as $unsigned) } else { intrinsics::wrapping_sub(self as $unsigned, other as $unsigned) }
            }
            pub const fn signum(self) -> $t { if self < 0 { -1 } else if self == 0 { 0 } else { 1 } }
            pub const fn is_positive(self) -> bool { self > 0 }
            pub const fn is_negative(self) -> bool { self < 0 }
            pub const fn checked_neg(self) -> Option<$t> { if self == $t::MIN { None } else { Some(-self) } }
            pub const fn saturating_neg(self) -> $t { if self == $t::MIN { $t::MAX } else { -self } }
            pub const fn overflowing_neg(self) -> ($t, bool) { (self.wrapping_neg(), self == $t::MIN) }
            pub const fn checked_div(self, rhs: $t) -> Option<$t> { if rhs == 0 || (self == $t::MIN && rhs == -1) { None } else { Some(self / rhs) } }
            pub const fn checked_rem(self, rhs: $t) -> Option<$t> { if rhs == 0 || (self == $t::MIN && rhs == -1) { None } else { Some(self % rhs) } }
            pub const fn checked_div_euclid(self, rhs: $t) -> Option<$t> { if rhs == 0 || (self == $t::MIN && rhs == -1) { None } else { Some(self.div_euclid(rhs)) } }
            pub const fn checked_rem_euclid(self, rhs: $t) -> Option<$t> { if rhs == 0 || (self == $t::MIN && rhs == -1) { None } else { Some(self.rem_euclid(rhs)) } }
            pub const fn saturating_mul(self, rhs: $t) -> $t {
                match self.checked_mul(rhs) { Some(x) => x, None => if (self < 0) == (rhs < 0) { $t::MAX } else { $t::MIN } }
            }
            pub const fn saturating_pow(self, exp: u32) -> $t {
                match self.checked_pow(exp) { Some(x) => x, None => if self < 0 && exp % 2 == 1 { $t::MIN } else { $t::MAX } }
            }
            pub const fn saturating_div(self, rhs: $t) -> $t { if self == $t::MIN && rhs == -1 { $t::MAX } else { self / rhs } }
            pub const fn wrapping_div(self, rhs: $t) -> $t { if self == $t::MIN && rhs == -1 { $t::MIN } else { self / rhs } }
            pub const fn wrapping_rem(self, rhs: $t) -> $t { if rhs == -1 { 0 } else { self % rhs } }
            pub const fn wrapping_div_euclid(self, rhs: $t) -> $t { if self == $t::MIN && rhs == -1 { $t::MIN } else { self.div_euclid(rhs) } }
            pub const fn wrapping_rem_euclid(self, rhs: $t) -> $t { if rhs == -1 { 0 } else { self.rem_euclid(rhs) } }
            pub const fn overflowing_div(self, rhs: $t) -> ($t, bool) { if self == $t::MIN && rhs == -1 { (self, true) } else { (self / rhs, false) } }
            pub const fn overflowing_rem(self, rhs: $t) -> ($t, bool) { if rhs == -1 { (0, self == $t::MIN) } else { (self % rhs, false) } }
            #[track_caller]
            pub const fn div_euclid(self, rhs: $t) -> $t {
                let q = self / rhs;
                if self % rhs < 0 { if rhs > 0 { q - 1 } else { q + 1 } } else { q }
            }
            #[track_caller]
            pub const fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0 { r.wrapping_add(rhs.wrapping_abs()) } else { r }
            }
            pub const fn checked_add_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let res = self.wrapping_add(rhs as $t);
                if res < self { None } else { Some(res) }
            }
            pub const fn checked_sub_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let res = self.wrapping_sub(rhs as $t);
                if res > self { None } else { Some(res) }
            }
            pub const fn saturating_add_unsigned(self, rhs: $unsigned) -> $t { match self.checked_add_unsigned(rhs) { Some(x) => x, None => $t::MAX } }
            pub const fn saturating_sub_unsigned(self, rhs: $unsigned) -> $t { match self.checked_sub_unsigned(rhs) { Some(x) => x, None => $t::MIN } }
            pub const fn overflowing_div_euclid(self, rhs: $t) -> ($t, bool) { if self == $t::MIN && rhs == -1 { (self, true) } else { (self.div_euclid(rhs), false) } }
            pub const fn overflowing_rem_euclid(self, rhs: $t) -> ($t, bool) { if rhs == -1 { (0, self == $t::MIN) } else { (self.rem_euclid(rhs), false) } }
            pub const fn overflowing_add_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                let res = self.wrapping_add(rhs as $t);
                (res, res < self)
            }
            pub const fn overflowing_sub_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                let res = self.wrapping_sub(rhs as $t);
                (res, res > self)
            }
            #[track_caller]
            pub const fn strict_add_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_add_unsigned(rhs) { Some(x) => x, None => panic!("attempt to add with overflow") }
            }
            #[track_caller]
            pub const fn strict_sub_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_sub_unsigned(rhs) { Some(x) => x, None => panic!("attempt to subtract with overflow") }
            }
            #[track_caller]
            pub const fn strict_neg(self) -> $t { -self }
            #[track_caller]
            pub const fn strict_abs(self) -> $t { if self < 0 { -self } else { self } }
            pub const unsafe fn unchecked_neg(self) -> $t { unsafe { intrinsics::unchecked_sub(0, self) } }
            pub const fn unbounded_shr(self, rhs: u32) -> $t { if rhs < $t::BITS { self.wrapping_shr(rhs) } else { self >> ($t::BITS - 1) } }
            pub const fn checked_isqrt(self) -> Option<$t> { if self < 0 { None } else { Some(self.isqrt()) } }
            pub const fn midpoint(self, rhs: $t) -> $t {
                let odd = self ^ rhs;
                let floor = (odd >> 1) + (self & rhs);
                if floor < 0 { floor + (odd & 1) } else { floor }
            }
            pub const fn wrapping_add_unsigned(self, rhs: $unsigned) -> $t { self.wrapping_add(rhs as $t) }
            pub const fn wrapping_sub_unsigned(self, rhs: $unsigned) -> $t { self.wrapping_sub(rhs as $t) }
        })*
    };
}
signed_methods! { i8 u8; i16 u16; i32 u32; i64 u64; i128 u128; isize usize; }

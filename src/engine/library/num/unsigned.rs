//! Methods of unsigned integers.
use crate::intrinsics;

macro_rules! unsigned_methods {
    ($($t:ident $signed:ident;)*) => {
        $(impl $t {
            #[doc(hidden)]
            pub const fn __magnitude(self) -> $t { self }
            pub const fn cast_signed(self) -> $signed { self as $signed }
            pub const fn is_power_of_two(self) -> bool { self.count_ones() == 1 }
            pub const fn checked_next_power_of_two(self) -> Option<$t> {
                if self <= 1 { return Some(1); }
                let ones = $t::MAX >> (self - 1).leading_zeros();
                ones.checked_add(1)
            }
            #[track_caller]
            pub const fn next_power_of_two(self) -> $t {
                if self <= 1 { 1 } else { ($t::MAX >> (self - 1).leading_zeros()) + 1 }
            }
            pub const fn checked_div(self, rhs: $t) -> Option<$t> { if rhs == 0 { None } else { Some(self / rhs) } }
            pub const fn checked_rem(self, rhs: $t) -> Option<$t> { if rhs == 0 { None } else { Some(self % rhs) } }
            pub const fn checked_div_euclid(self, rhs: $t) -> Option<$t> { self.checked_div(rhs) }
            pub const fn checked_rem_euclid(self, rhs: $t) -> Option<$t> { self.checked_rem(rhs) }
            pub const fn checked_neg(self) -> Option<$t> { if self == 0 { Some(0) } else { None } }
            pub const fn saturating_mul(self, rhs: $t) -> $t { match self.checked_mul(rhs) { Some(x) => x, None => $t::MAX } }
            pub const fn saturating_pow(self, exp: u32) -> $t { match self.checked_pow(exp) { Some(x) => x, None => $t::MAX } }
            pub const fn saturating_div(self, rhs: $t) -> $t { self / rhs }
            pub const fn wrapping_div(self, rhs: $t) -> $t { self / rhs }
            pub const fn wrapping_rem(self, rhs: $t) -> $t { self % rhs }
            pub const fn overflowing_div(self, rhs: $t) -> ($t, bool) { (self / rhs, false) }
            pub const fn overflowing_rem(self, rhs: $t) -> ($t, bool) { (self % rhs, false) }
            pub const fn overflowing_neg(self) -> ($t, bool) { (self.wrapping_neg(), self != 0) }
            #[track_caller]
            pub const fn div_euclid(self, rhs: $t) -> $t { self / rhs }
            #[track_caller]
            pub const fn rem_euclid(self, rhs: $t) -> $t { self % rhs }
            #[track_caller]
            pub const fn div_ceil(self, rhs: $t) -> $t {
                let d = self / rhs;
                if self % rhs > 0 { d + 1 } else { d }
            }
            pub const fn is_multiple_of(self, rhs: $t) -> bool { if rhs == 0 { self == 0 } else { self % rhs == 0 } }
            #[track_caller]
            pub const fn next_multiple_of(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r == 0 { self } else { self + (rhs - r) }
            }
            pub const fn checked_next_multiple_of(self, rhs: $t) -> Option<$t> {
                if rhs == 0 { return None; }
                let r = self % rhs;
                if r == 0 { Some(self) } else { self.checked_add(rhs - r) }
            }
            pub const fn abs_diff(self, other: $t) -> $t { if self < other { other - self } else { self - other } }
            pub const fn checked_add_signed(self, rhs: $signed) -> Option<$t> {
                let (a, b) = self.overflowing_add_signed(rhs);
                if b { None } else { Some(a) }
            }
            pub const fn overflowing_add_signed(self, rhs: $signed) -> ($t, bool) {
                let (res, overflowed) = self.overflowing_add(rhs as $t);
                (res, overflowed ^ (rhs < 0))
            }
            pub const fn wrapping_add_signed(self, rhs: $signed) -> $t { self.wrapping_add(rhs as $t) }
            pub const fn saturating_add_signed(self, rhs: $signed) -> $t {
                match self.checked_add_signed(rhs) { Some(x) => x, None => if rhs < 0 { 0 } else { $t::MAX } }
            }
            #[track_caller]
            pub const fn strict_add_signed(self, rhs: $signed) -> $t {
                match self.checked_add_signed(rhs) { Some(x) => x, None => panic!("attempt to add with overflow") }
            }
            pub const fn checked_sub_signed(self, rhs: $signed) -> Option<$t> {
                let (a, b) = self.overflowing_sub_signed(rhs);
                if b { None } else { Some(a) }
            }
            pub const fn overflowing_sub_signed(self, rhs: $signed) -> ($t, bool) {
                let (res, overflowed) = self.overflowing_sub(rhs as $t);
                (res, overflowed ^ (rhs < 0))
            }
            pub const fn wrapping_sub_signed(self, rhs: $signed) -> $t { self.wrapping_sub(rhs as $t) }
            pub const fn saturating_sub_signed(self, rhs: $signed) -> $t {
                match self.checked_sub_signed(rhs) { Some(x) => x, None => if rhs < 0 { $t::MAX } else { 0 } }
            }
            #[track_caller]
            pub const fn strict_sub_signed(self, rhs: $signed) -> $t {
                match self.checked_sub_signed(rhs) { Some(x) => x, None => panic!("attempt to subtract with overflow") }
            }
            #[track_caller]
            pub const fn strict_neg(self) -> $t { if self == 0 { 0 } else { panic!("attempt to negate with overflow") } }
            pub const fn overflowing_div_euclid(self, rhs: $t) -> ($t, bool) { (self / rhs, false) }
            pub const fn overflowing_rem_euclid(self, rhs: $t) -> ($t, bool) { (self % rhs, false) }
            pub const fn wrapping_div_euclid(self, rhs: $t) -> $t { self / rhs }
            pub const fn wrapping_rem_euclid(self, rhs: $t) -> $t { self % rhs }
            pub const fn unbounded_shr(self, rhs: u32) -> $t { if rhs < $t::BITS { self.wrapping_shr(rhs) } else { 0 } }
            pub const fn midpoint(self, rhs: $t) -> $t { ((self ^ rhs) >> 1) + (self & rhs) }
            pub const fn carrying_mul(self, rhs: $t, carry: $t) -> ($t, $t) { self.carrying_mul_add(rhs, carry, 0) }
            /// By halves, so that every width has one text: `low` and `cross` never exceed the type.
            pub const fn carrying_mul_add(self, rhs: $t, carry: $t, add: $t) -> ($t, $t) {
                const HALF: u32 = $t::BITS / 2;
                const MASK: $t = $t::MAX >> HALF;
                let (a, b) = (self & MASK, self >> HALF);
                let (c, d) = (rhs & MASK, rhs >> HALF);
                let low = a * c;
                let cross = b * c + (low >> HALF);
                let cross2 = a * d + (cross & MASK);
                let product = (cross2 << HALF) | (low & MASK);
                let high = b * d + (cross >> HALF) + (cross2 >> HALF);
                let (sum, carry1) = product.overflowing_add(carry);
                let (sum, carry2) = sum.overflowing_add(add);
                (sum, high + carry1 as $t + carry2 as $t)
            }
            pub const fn checked_signed_diff(self, rhs: $t) -> Option<$signed> {
                let res = intrinsics::wrapping_sub(self, rhs) as $signed;
                if (self >= rhs) == (res < 0) { None } else { Some(res) }
            }
            pub const fn carrying_add(self, rhs: $t, carry: bool) -> ($t, bool) {
                let (a, b) = self.overflowing_add(rhs);
                let (c, d) = a.overflowing_add(carry as $t);
                (c, b | d)
            }
            pub const fn borrowing_sub(self, rhs: $t, borrow: bool) -> ($t, bool) {
                let (a, b) = self.overflowing_sub(rhs);
                let (c, d) = a.overflowing_sub(borrow as $t);
                (c, b | d)
            }
        })*
    };
}
unsigned_methods! { u8 i8; u16 i16; u32 i32; u64 i64; u128 i128; usize isize; }

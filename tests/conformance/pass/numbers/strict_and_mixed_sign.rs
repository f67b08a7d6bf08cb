fn main() {
    println!("{} {}", 100u8.strict_add(155), (-5i8).strict_rem_euclid(3));
    println!("{:?} {:?}", 5u8.checked_sub_signed(6), 5u8.checked_sub_signed(-6));
    println!("{} {}", 250u8.saturating_sub_signed(-10), 5u8.wrapping_sub_signed(10));
    println!("{:?} {:?}", 100i8.overflowing_add_unsigned(100), (-100i8).overflowing_sub_unsigned(100));
    println!("{:?} {:?}", i8::MIN.overflowing_div_euclid(-1), i8::MIN.overflowing_rem_euclid(-1));
    println!("{} {} {}", 1u8.unbounded_shl(8), 0x80u8.unbounded_shr(7), (-1i16).unbounded_shr(99));
    println!("{:?} {:?}", 17i32.checked_isqrt(), (-17i32).checked_isqrt());
    println!("{} {} {}", (-7i8).midpoint(0), i8::MIN.midpoint(i8::MAX), 0u8.midpoint(255));
    println!("{:?}", u128::MAX.carrying_mul(u128::MAX, 5));
    println!("{:?} {:?}", 255u8.carrying_mul_add(255, 255, 255), 200u8.carrying_add(55, true));
    println!("{:?}", 3u32.borrowing_sub(4, false));
    println!("{} {}", u64::MAX.isqrt(), 99u8.ilog(3));
    println!("{:?} {}", 7u8.checked_next_multiple_of(0), 7u32.next_multiple_of(8));
}

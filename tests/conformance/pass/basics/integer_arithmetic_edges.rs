fn main() {
    println!("{} {} {}", -7 / 2, -7 % 2, (-7i32).rem_euclid(2));
    println!("{} {} {}", (-7i32).div_euclid(2), 7i32.div_euclid(-2), i32::MIN.wrapping_abs());
    println!("{:?} {:?} {:?}", 200u8.checked_add(56), 200u8.saturating_add(56), 200u8.overflowing_add(56));
    println!("{} {} {}", 300i32 as u8, -1i8 as u32, 3.99f32 as i32);
    println!("{} {} {} {}", f64::NAN as i32, 1e20 as i64, -5.5 as u8 as char as u32, f32::MAX as u128);
    println!("{} {}", u128::MAX, i128::MIN);
    println!("{} {}", 0xdead_beef_u32.rotate_left(8), 1u64 << 63);
    println!("{} {} {}", 40u32.leading_zeros(), 40u8.trailing_zeros(), (-1i16).count_ones());
    println!("{:?} {:?}", i32::from_str_radix("-7f", 16), u8::from_str_radix("102", 2).is_err());
    println!("{} {}", 2i32.pow(10), 3u64.wrapping_pow(50));
    println!("{:?} {:?}", 5u8.checked_sub(6), i32::MIN.checked_neg());
    println!("{} {}", u32::from_be_bytes([1, 2, 3, 4]), 258u16.swap_bytes());
    println!("{} {}", 10i32.abs_diff(-5), 17u32.isqrt());
    println!("{} {} {}", -8 >> 1, 0xF0u8 >> 4, !0u16);
    println!("{} {}", 12345678u128 * 87654321u128 * 1000000007u128, -170141183460469231731687303715884105728i128 / 3);
    println!("{:?}", (1u8..=255).map(u32::from).sum::<u32>());
}

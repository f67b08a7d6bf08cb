fn main() {
    println!("{} {} {} {}", 'a' as u8, 97u8 as char, 'é' as u32, '🦀' as u16);
    println!("{} {} {}", true as i32, false as u8, -1i32 as u64);
    println!("{} {} {} {}", 1.9f64 as u8, -1.9 as u8, 256.7 as u8, f64::INFINITY as i16);
    println!("{} {} {}", u64::MAX as f32, i64::MIN as f64, 16777217i32 as f32);
    println!("{} {} {}", 3000000000u32 as i32, -129i16 as i8, 0x1_0000_0001u64 as u32);
    println!("{} {}", (1u128 << 100) as f64, -1i128 as u8);
    let p = &5i32 as *const i32;
    println!("{} {}", p as usize % 4, (p as *const u8 as usize) == (p as usize));
    let f = main as fn() as usize;
    println!("{}", f != 0);
    enum E { A = 3, B = -1 }
    println!("{} {}", E::A as u8, E::B as i64 as u16);
    println!("{} {} {}", i64::from(3i32), f64::from(2.5f32), u32::from('x'));
    println!("{:?} {:?} {:?}", i8::try_from(200u8).is_err(), u16::try_from(-1i32).map_err(|e| e.to_string()), char::from_u32(0x41));
    println!("{} {}", usize::MAX as u32, isize::MIN as i64);
    println!("{:?}", [1u8, 2].map(|x| x as f32 / 2.0));
    println!("{} {}", (0.1f32 + 0.2f32) as f64, 0.1f64 as f32 as f64);
    println!("{}", ((-5i32) as u32 >> 28) as i32);
}

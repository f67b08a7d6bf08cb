fn main() {
    println!("{} {}", f32::from(true), f64::from(false));
    println!("{:?} {:?}", bool::try_from(1u8), bool::try_from(-1i64));
    println!("{:?} {:?}", usize::try_from('a'), u8::try_from('é'));
    println!("{:?} {:?}", u8::try_from('ƒ'), char::try_from(0xd800u32));
    println!("{:?} {:?}", u16::try_from('😀').map_err(|e| e.to_string()), char::from_digit(35, 36));
    let (a, b, c): (u8, u8, u8) = [1, 2, 3].into();
    println!("{a}{b}{c} {:?}", <[i32; 5]>::from((1, 2, 3, 4, 5)));
    let d: [u8; 12] = Default::default();
    println!("{d:?}");
}

use std::num::{Saturating, Wrapping};

fn checksum(bytes: &[u8]) -> Wrapping<u8> {
    bytes.iter().map(|b| Wrapping(*b)).sum()
}

fn main() {
    let mut w = Wrapping(250u8);
    w += 10;
    w *= Wrapping(3);
    w <<= 1;
    println!("{w} {:?} {}", -w, !w);
    println!("{} {}", Wrapping(i32::MIN) / Wrapping(-1), Wrapping(1u32) << 33);
    println!("{}", checksum(b"hello world"));
    let s = Saturating(200u8);
    println!("{} {} {}", s + Saturating(100), s - Saturating(201), s * s);
    println!("{} {}", Saturating(i8::MIN) / Saturating(-1), -Saturating(i8::MIN));
    println!("{} {}", Saturating(3u8).pow(6), Saturating(-7i32).signum());
    println!("{:#x} {:08b}", Wrapping(255u16), Saturating(5u8));
    println!("{:?}", Saturating::<u16>::MAX);
}

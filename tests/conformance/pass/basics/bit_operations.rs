fn main() {
    let x: u8 = 0b1010_0110;
    println!("{:08b} {:08b} {:08b}", !x, x << 2, x >> 3);
    println!("{} {} {}", x & 0x0f, x | 1, x ^ 0xff);
    let y: i32 = -16;
    println!("{} {}", y >> 2, (y as u32) >> 28);
    println!("{} {} {}", x.count_ones(), x.leading_zeros(), x.trailing_zeros());
}

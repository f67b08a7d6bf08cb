union U {
    i: u32,
    f: f32,
}
fn main() {
    let u = U { f: 1.0 };
    let bits = unsafe { u.i };
    println!("{:#x} {}", bits, f32::from_bits(bits));
    let b: [u8; 4] = unsafe { std::mem::transmute(0x01020304_u32) };
    println!("{:?}", b);
    println!("{:?}", 258_u16.to_be_bytes());
}

fn main() {
    println!("{} {} {}", 300_i32 as u8, -1_i32 as u32, 3.99_f64 as i32);
    println!("{} {} {}", -1.5_f64 as u8, 1e20 as i32, f64::NAN as i32);
    println!("{} {} {}", 'A' as u32, 97_u8 as char, true as i32);
    println!("{}", u64::MAX as f64);
    println!("{}", i64::MIN as i8);
}

use std::f64::consts;

fn main() {
    println!("{:?} {:?}", 1f64.next_up(), 0f32.next_down());
    println!("{:?} {:?}", f64::MAX.next_up(), f32::NEG_INFINITY.next_up());
    println!("{} {}", f64::MAX.midpoint(f64::MAX), 1f32.midpoint(4.0));
    println!("{} {}", consts::GOLDEN_RATIO, consts::LOG10_2);
    println!("{} {} {}", std::f32::MIN_10_EXP, std::f64::RADIX, std::f32::DIGITS);
    println!("{:?} {:?}", (-0.0f64).total_cmp(&0.0), f64::NAN.total_cmp(&f64::INFINITY));
}

fn main() {
    println!("{} {} {} {}", 1.0, 0.1 + 0.2, 1e21, 1.5e-7);
    println!("{:?} {:?} {:?} {:?}", 1.0, 1e16, 1e-5, f64::MIN_POSITIVE);
    println!("{} {} {}", f64::INFINITY, -f64::INFINITY, f64::NAN);
    println!("{:.0} {:.0} {:.1} {:8.3}|{:<8.2}|{:+}", 0.5, 1.5, 0.25, 3.14159, 2.5, 1.0);
    println!("{:e} {:E} {:e}", 1234.5, 0.00012, 0.0);
    println!("{} {} {} {}", 2.5f64.round(), -2.5f64.round(), 2.7f64.trunc(), -2.7f64.floor());
    println!("{} {}", (2.0f64).powi(-2), 2f64.powf(0.5));
    println!("{:?} {:?}", 0.0 == -0.0, f64::NAN.max(1.0));
    println!("{} {}", f32::EPSILON, 16777217.0f32);
    println!("{:?} {}", 5.0f64.total_cmp(&f64::NAN), (-0.0f64).is_sign_negative());
    println!("{:?} {:?} {:?}", "1.5e3".parse::<f64>(), ".5".parse::<f32>(), "abc".parse::<f64>().is_err());
    println!("{} {}", 7.0 % 2.5, -7.5f64 % 2.0);
    println!("{:08.2} {:>+8.1}", -3.14159, 2.0);
    println!("{} {}", 1.0f64.to_bits(), f32::from_bits(0x40490fdb));
    println!("{:.3} {:.3} {:.3}", 1f64.exp(), 10f64.ln(), 1f64.atan2(2.0));
    println!("{:?}", [3.0, 1.0, 2.0].iter().copied().fold(f64::NEG_INFINITY, f64::max).clamp(0.0, 2.5));
}

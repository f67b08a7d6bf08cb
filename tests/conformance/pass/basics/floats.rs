fn main() {
    let a = 1.5_f64;
    let b = 0.1 + 0.2;
    println!("{} {} {}", a, b, a * 2.0);
    println!("{:?} {:?} {}", 1.0, 1e21, 1e-7);
    println!("{} {} {}", f64::NAN, f64::INFINITY, -0.0_f64);
    println!("{:.2} {:.0} {:8.3}|", 3.14159, 2.5, 1.0);
    println!("{}", 7.0_f32 / 3.0);
}

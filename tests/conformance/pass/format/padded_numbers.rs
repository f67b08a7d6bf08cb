fn main() {
    for x in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        println!("{x:010} {x:010?} {x:010.1e} {x:+010} {x:<010} [{x:^9}]");
    }
    println!("{:010} {:<010} {:+08.1} {:.0} {:.0}", 1.5, 1.5, 2.0, 0.5, 1.5);
    for n in [0i64, 99, 995, 1005, 12345678, -70, i64::MAX] {
        println!("{n:e} {n:.0e} {n:.1E} {n:>12.2e}| {n:+e} {n:012.1e}");
    }
    println!("{:.400}", f64::MIN_POSITIVE);
    println!("{:.780e}", 1.5);
    println!("{:05} {:^+5}| {:#06x} {:#b} {:x}", -3, 4, 255, 5u8, -1i8);
    println!("{:#?} {:02x?} {:#x?}", (1, Some(1.0)), [1, 255], Some(16));
}

use std::num::{NonZero, NonZeroI8, NonZeroU8};

fn main() {
    let five = NonZero::new(5u8).unwrap();
    println!("{:?} {:?}", five.checked_add(250), five.checked_add(251));
    println!("{} {}", five.saturating_add(255), five.saturating_mul(five));
    println!("{:?} {:?}", five.checked_pow(3), five.checked_pow(4));
    println!("{} {} {}", five.ilog2(), five.isqrt(), five.count_ones());
    println!("{} {}", 17u8 / five, 17u8 % five);
    println!("{:?} {:?}", five | 2, 8u8 | five);
    let low = NonZeroI8::MIN;
    println!("{:?} {:?} {}", low.checked_abs(), low.overflowing_neg(), low.unsigned_abs());
    println!("{} {}", -NonZero::new(7i32).unwrap(), NonZeroU8::MAX.div_ceil(five));
    println!("{:x} {:#b} {:>4}", five, five, five);
}

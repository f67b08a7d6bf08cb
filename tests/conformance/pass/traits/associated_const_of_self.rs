trait Zero {
    const ZERO: Self;
    fn is_zero(&self) -> bool;
}

impl Zero for i32 {
    const ZERO: Self = 0;
    fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }
}

fn main() {
    println!("{} {} {}", i32::ZERO, i32::ZERO.is_zero(), 4.is_zero());
}

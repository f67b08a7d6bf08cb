fn main() {
    let zero = "0".parse::<u8>().unwrap();
    println!("{:?}", 5u8.checked_rem(zero));
    println!("{}", 5u8 % zero); //~ PANIC attempt to calculate the remainder with a divisor of zero
}

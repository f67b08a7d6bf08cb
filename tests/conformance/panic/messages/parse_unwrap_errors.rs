fn main() {
    println!("{}", "42".parse::<i32>().unwrap());
    println!("{:?}", "4.2x".parse::<f64>());
    println!("{}", "4 2".parse::<i32>().unwrap()); //~ PANIC called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }
}

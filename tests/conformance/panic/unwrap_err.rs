fn main() {
    let n: i32 = "abc".parse().unwrap(); //~ PANIC called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }
    println!("{}", n);
}

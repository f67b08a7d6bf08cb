fn main() {
    let n: i64 = 300;
    println!("{:?}", u8::try_from(n - 100));
    let b: u8 = n.try_into().unwrap(); //~ PANIC called `Result::unwrap()` on an `Err` value: TryFromIntError(())
    println!("{b}");
}

use std::error::Error;
fn check(n: i32) -> Result<i32, Box<dyn Error>> { if n < 3 { Ok(n) } else { Err(format!("{n} is too big").into()) } }
fn main() {
    println!("{}", check(2).unwrap());
    println!("{}", check(3).unwrap()); //~ PANIC called `Result::unwrap()` on an `Err` value: "3 is too big"
}

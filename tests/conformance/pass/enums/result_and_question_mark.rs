use std::num::ParseIntError;
fn double(s: &str) -> Result<i32, ParseIntError> {
    let n: i32 = s.trim().parse()?;
    Ok(n * 2)
}
fn main() {
    println!("{:?}", double(" 21 "));
    match double("abc") {
        Ok(n) => println!("{}", n),
        Err(e) => println!("error: {}", e),
    }
    println!("{:?}", "1,2,x".split(',').map(|p| p.parse::<u8>()).collect::<Result<Vec<_>, _>>().is_err());
}

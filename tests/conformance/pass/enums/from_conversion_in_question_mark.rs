#[derive(Debug)]
enum MyError {
    Parse(std::num::ParseIntError),
    Negative,
}
impl From<std::num::ParseIntError> for MyError {
    fn from(e: std::num::ParseIntError) -> Self {
        MyError::Parse(e)
    }
}
fn read(s: &str) -> Result<u32, MyError> {
    let n: i32 = s.parse()?;
    if n < 0 {
        return Err(MyError::Negative);
    }
    Ok(n as u32)
}
fn main() {
    println!("{:?} {:?} {:?}", read("5"), read("-5"), read("q").is_err());
}

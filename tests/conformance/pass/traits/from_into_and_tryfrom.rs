#[derive(Debug)]
struct Even(u32);
impl TryFrom<u32> for Even {
    type Error = String;
    fn try_from(n: u32) -> Result<Self, Self::Error> {
        if n % 2 == 0 { Ok(Even(n)) } else { Err(format!("{n} is odd")) }
    }
}
struct Celsius(f64);
impl From<Celsius> for f64 {
    fn from(c: Celsius) -> f64 {
        c.0
    }
}
fn main() {
    println!("{:?} {:?}", Even::try_from(4), Even::try_from(5));
    let f: f64 = Celsius(1.5).into();
    let big: i64 = 7_i32.into();
    let small: Result<u8, _> = 300_i32.try_into();
    println!("{} {} {}", f, big, small.is_err());
}

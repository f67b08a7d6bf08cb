//@ exit-code: 1
use std::{error::Error, fmt};
#[derive(Debug)] struct Low { level: u8 }
impl fmt::Display for Low { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "low level {}", self.level) } }
impl Error for Low {}
fn check(level: u8) -> Result<u8, Low> { if level < 3 { Err(Low { level }) } else { Ok(level) } }
fn main() -> Result<(), Box<dyn Error>> {
    println!("{}", check(5)?);
    println!("{}", check("2".parse()?)?);
    Ok(())
}

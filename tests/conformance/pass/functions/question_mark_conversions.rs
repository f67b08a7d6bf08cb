use std::{error::Error, fmt, num::ParseIntError};
#[derive(Debug)] enum AppError { Parse(ParseIntError), Negative(i64), Io }
impl fmt::Display for AppError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { match self { Self::Parse(e) => write!(f, "parse: {e}"), Self::Negative(n) => write!(f, "negative: {n}"), Self::Io => f.write_str("io") } } }
impl Error for AppError { fn source(&self) -> Option<&(dyn Error + 'static)> { match self { Self::Parse(e) => Some(e), _ => None } } }
impl From<ParseIntError> for AppError { fn from(e: ParseIntError) -> Self { Self::Parse(e) } }
fn parse(s: &str) -> Result<i64, AppError> { let n: i64 = s.trim().parse()?; if n < 0 { Err(AppError::Negative(n)) } else { Ok(n) } }
fn all(s: &str) -> Result<i64, Box<dyn Error>> { let mut t = 0; for p in s.split(',') { if p.is_empty() { return Err("empty part".into()); } t += parse(p)?; } if t > 100 { Err(Box::new(AppError::Io))? } Ok(t) }
fn main() {
    for s in ["1, 2", "1,,2", "x", "-4", "99,2", "9223372036854775808"] {
        match all(s) { Ok(n) => println!("ok {n}"), Err(e) => println!("{e} / source {:?} / {}", e.source().map(|s| s.to_string()), e.downcast_ref::<AppError>().is_some()) }
    }
    println!("{:?}", "".parse::<u8>().map_err(|e| e.to_string()));
    println!("{:?} {:?} {:?}", "256".parse::<u8>(), "-".parse::<i8>(), "+5".parse::<u8>());
    println!("{:?} {:?} {:?}", "tru".parse::<bool>().map_err(|e| e.to_string()), "ab".parse::<char>().map_err(|e| e.to_string()), "1.2.3".parse::<f32>().map_err(|e| e.to_string()));
}

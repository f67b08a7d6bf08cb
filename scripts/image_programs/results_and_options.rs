use std::fmt;

#[derive(Debug)]
enum MathError { DivisionByZero, Negative(f64) }

impl fmt::Display for MathError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self { MathError::DivisionByZero => write!(f, "division by zero"), MathError::Negative(x) => write!(f, "negative: {x}") }
    }
}

impl std::error::Error for MathError {}

fn divide(a: i32, b: i32) -> Result<i32, MathError> { if b == 0 { Err(MathError::DivisionByZero) } else { Ok(a / b) } }

fn root(x: f64) -> Result<f64, MathError> { if x < 0.0 { Err(MathError::Negative(x)) } else { Ok(x.sqrt()) } }

fn both(text: &str) -> Result<i32, Box<dyn std::error::Error>> {
    let n: i32 = text.parse()?;
    Ok(divide(10, n)?)
}

fn find(v: &[i32], x: i32) -> Option<usize> { v.iter().position(|&y| y == x) }

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:?} {:?}", divide(7, 2), root(4.0));
    match both("x") { Ok(n) => println!("{n}"), Err(e) => println!("error: {e}") }
    if let Err(e) = both("0") { println!("{e}"); }
    println!("{}", both("5")?);
    if let Some(i) = find(&[1, 2, 3], 2) { println!("at {i}"); }
    let Some(at) = find(&[4], 4) else { return Ok(()) };
    let name: Option<String> = None;
    println!("{at} {} {:?}", name.clone().unwrap_or_default(), name.as_ref().map(|n| n.len()));
    println!("{} {:?} {:?}", Some(3).unwrap_or(0), Some(2).and_then(|x| Some(x + 1)), Some(5).filter(|x| *x > 9));
    println!("{:?} {}", Ok::<i32, String>(1).map_err(|e| e.len()), Err::<i32, i32>(3).unwrap_or_else(|e| e * 2));
    let mut slot = Some(1);
    let taken = slot.take();
    println!("{taken:?} {slot:?} {:?} {}", slot.replace(4), slot.is_some());
    Ok(())
}

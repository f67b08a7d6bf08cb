//@ test
//@ exit-code: 101
use std::num::ParseIntError;

#[test]
fn parses() -> Result<(), ParseIntError> {
    let n: i32 = "42".parse()?;
    assert_eq!(n, 42);
    Ok(())
}

#[test]
fn does_not_parse() -> Result<(), ParseIntError> {
    println!("about to parse");
    let n: i32 = "forty".parse()?;
    assert_eq!(n, 40);
    Ok(())
}

#[test]
fn boxed() -> Result<(), Box<dyn std::error::Error>> {
    Err("went wrong".into())
}

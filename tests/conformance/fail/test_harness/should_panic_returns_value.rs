//@ test
#[test]
#[should_panic]
fn ends() -> Result<(), String> { //~ ERROR
    Ok(())
}

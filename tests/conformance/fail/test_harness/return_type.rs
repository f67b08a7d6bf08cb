//@ test
#[test]
fn number() -> i32 { //~ ERROR E0277
    1
}

#[test]
fn option() -> Option<()> { //~ ERROR E0277
    None
}

//@ test
#[test]
#[ignore]
fn plain() {
    panic!("never run");
}

#[test]
#[ignore = "takes an hour"]
fn slow() {
    loop {}
}

#[test]
fn quick() {}

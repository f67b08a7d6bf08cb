//@ test
#[test]
#[should_panic]
fn number() {
    std::panic::panic_any(5);
}

#[test]
#[should_panic(expected = "five")]
fn string() {
    std::panic::panic_any(String::from("five apples"));
}

#[test]
fn caught() {
    let caught = std::panic::catch_unwind(|| panic!("inside"));
    assert!(caught.is_err());
}

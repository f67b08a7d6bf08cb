//@ test
#[test]
#[should_panic(reason = "x")] //~ ERROR E0539
fn key() {}

#[test]
#[should_panic(expected = 5)] //~ ERROR E0539
fn value() {}

//@ test
#[test]
fn with_lifetime<'a>() {
    let s: &'a str = "x";
    assert_eq!(s.len(), 1);
}

#[test]
const fn constant() {}

#[test]
fn never() -> ! {
    std::process::exit(0)
}

//@ test
//@ exit-code: 101
fn double(x: i32) -> i32 {
    x + 2
}

#[test]
fn two() {
    assert_eq!(double(2), 4);
}

#[test]
fn three() {
    println!("doubling three");
    assert_eq!(double(3), 6, "three doubled");
}

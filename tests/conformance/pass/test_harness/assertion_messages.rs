//@ test
//@ exit-code: 101
#[derive(Debug, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

#[test]
fn equal() {
    assert_eq!(Point { x: 1, y: 2 }, Point { x: 1, y: 3 });
}

#[test]
fn not_equal() {
    assert_ne!("a", "a", "letters of {}", 2);
}

#[test]
fn plain() {
    let list = [1, 2, 3];
    assert!(list.is_empty());
}

#[test]
fn with_words() {
    let n = 3;
    assert!(n > 5, "{n} is too small");
}

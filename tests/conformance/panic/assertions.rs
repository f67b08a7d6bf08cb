fn check(n: i32) {
    assert!(n > 0, "n was {}", n); //~ PANIC n was -1
}
fn main() {
    check(1);
    assert_eq!(1 + 1, 2);
    check(-1);
}

fn main() {
    let a = vec![1, 2];
    assert_eq!(a, [1, 3]); //~ PANIC assertion `left == right` failed
}

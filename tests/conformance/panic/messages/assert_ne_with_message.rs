fn main() {
    let (a, b) = (vec![1, 2], vec![1, 2]);
    assert_ne!(a.len(), 3);
    assert_ne!(a, b, "lists of {}", a.len()); //~ PANIC assertion `left != right` failed: lists of 2
}

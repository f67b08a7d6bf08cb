fn main() {
    let v = Some(3);
    assert!(matches!(v, Some(n) if n > 2));
    debug_assert!(v.is_some(), "never shown");
    assert!(matches!(v, None | Some(0)), "got {v:?}"); //~ PANIC got Some(3)
}

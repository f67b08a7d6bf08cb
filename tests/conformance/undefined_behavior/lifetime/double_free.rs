fn main() {
    let b = Box::into_raw(Box::new(5));
    unsafe {
        drop(Box::from_raw(b));
        drop(Box::from_raw(b)); //~ UB use_after_free
    }
}

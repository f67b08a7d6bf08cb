struct Wrapper<T> { value: T }
fn take(w: Wrapper<i32, u8>) -> i32 { w.value } //~ ERROR E0107
fn main() {}

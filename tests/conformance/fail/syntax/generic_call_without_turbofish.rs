fn f<T>() {}
fn main() { f<u8>(); } //~ ERROR

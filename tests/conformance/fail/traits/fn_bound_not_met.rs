fn call<F: Fn(i32) -> i32>(f: F) -> i32 { f(1) }
fn main() { call(5); call("x"); } //~ ERROR E0277
//~| ERROR E0277

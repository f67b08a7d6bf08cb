struct Option;
fn f() -> Option<i32> { None } //~ ERROR E0107
//~| ERROR E0308
fn main() {}

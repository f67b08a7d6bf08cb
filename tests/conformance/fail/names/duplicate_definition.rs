fn f() {}
fn f() {} //~ ERROR E0428
fn main() {}

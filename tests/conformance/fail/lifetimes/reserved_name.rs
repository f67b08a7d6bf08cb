fn f<'static>(x: &'static str) {} //~ ERROR E0262
fn g<'_>(x: &str) {} //~ ERROR E0637
fn main() {}

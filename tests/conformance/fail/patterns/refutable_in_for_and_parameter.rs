fn f(Some(x): Option<i32>) {} //~ ERROR E0005
fn main() { for Some(n) in vec![Some(1)] { } let Ok(v) = "1".parse::<i32>(); } //~ ERROR E0005
//~| ERROR E0005

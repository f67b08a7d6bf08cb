struct W<'a>(&'a str);
fn f(w: W<'static, 'static>) {} //~ ERROR E0107
fn main() {}

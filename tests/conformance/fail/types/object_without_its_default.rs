trait A<T = Self> {}
fn f(x: &dyn A) {} //~ ERROR E0393
fn g(x: &dyn A<i32>) {}
fn h(x: Box<dyn std::ops::Add<Output = i32>>) {} //~ ERROR E0393
fn i(x: &dyn PartialEq<i32>) {}
fn main() {}

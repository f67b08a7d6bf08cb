trait Draw { fn draw<T>(&self, t: T); }
fn f(d: &dyn Draw) {} //~ ERROR E0038
fn main() {}

fn f<'a>(x: &'a str, y: &str) -> &'a str { 5 } //~ ERROR E0308
fn g(x: &str, y: &str) -> &str { let v = vec![1]; drop(v); drop(v); 5 } //~ ERROR E0106
fn h(x: &'b str) { let v = vec![1]; drop(v); drop(v); x.foo(); } //~ ERROR E0261
struct S { x: &str } //~ ERROR E0106
impl S { fn f(&self) -> &str { let v = vec![1]; drop(v); drop(v); self.x } }
fn main() {}

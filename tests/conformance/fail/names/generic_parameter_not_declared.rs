fn f(x: T) -> T { x } //~ ERROR E0425
//~| ERROR E0425
struct S { x: U } //~ ERROR E0425
impl S { fn g(&self, v: V) {} } //~ ERROR E0425
fn main() {}

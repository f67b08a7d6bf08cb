trait T { pub fn f(); } //~ ERROR E0449
struct S;
impl T for S { pub fn f() {} } //~ ERROR E0449
fn main() {}

struct S { n: i32 }
impl S { fn inc(&mut self) { self.n += 1; } fn go(self) { self.inc(); self.inc(); } fn r(&self) { self.inc(); self.inc(); } } //~ ERROR E0596
//~| ERROR E0596
//~| ERROR E0596
fn main() { let s = S { n: 0 }; s.inc(); s.inc(); s.n = 3; s.n = 4; } //~ ERROR E0596
//~| ERROR E0594
//~| ERROR E0594

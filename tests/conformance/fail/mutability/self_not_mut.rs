struct C { n: u8 }
impl C { fn bump(&self) { self.n += 1; } fn take(self) { self.n = 2; } } //~ ERROR E0594
//~| ERROR E0594
fn main() {}

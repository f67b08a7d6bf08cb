struct B(u8);
impl B { fn done(self) -> u8 { self.0 } }
fn main() { let b = B(1); b.done(); b.done(); } //~ ERROR E0382

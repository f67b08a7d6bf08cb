trait Hello { fn hi(&self) {} }
impl<T> Hello for T {}
impl Hello for u8 {} //~ ERROR E0119
fn main() {}

trait Tr { fn a(&self, x: &impl Iterator); fn b<T: Clone>(&self, t: T); fn c(&self, x: impl Clone); }
impl Tr for u8 { fn a<U: Iterator>(&self, x: &U) {} fn b(&self, t: impl Clone) {} fn c(&self, x: impl Clone) {} } //~ ERROR E0643
//~| ERROR E0643
fn main() {}

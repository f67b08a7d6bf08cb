type A = dyn Iterator<Item = u32, Item = u32>; //~ ERROR E0719
fn f(x: impl Iterator<Item = u8, Item = u16>) {}
fn main() {}

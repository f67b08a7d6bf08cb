struct S<T>(T);
impl<T> S<T> { const ROOM: usize = 3 - size_of::<T>(); } //~ ERROR E0080
fn main() { println!("{}", S::<u32>::ROOM); }

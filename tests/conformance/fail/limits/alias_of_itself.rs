struct B<T>(T);
type A<T> = B<A<T>>; //~ ERROR E0391
fn main() { let x: A<u8>; }

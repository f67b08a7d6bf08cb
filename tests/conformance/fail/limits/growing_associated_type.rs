trait Num { type Next: Num; }
struct Zero;
struct Succ<T>(T);
impl Num for Zero { type Next = Succ<Zero>; }
impl<T> Num for Succ<T> { type Next = Succ<Succ<T>>; }
fn count<T: Num>(n: u32) {
    if n > 0 {
        count::<T::Next>(n - 1); //~ ERROR
    }
}
fn main() { count::<Zero>(3); }

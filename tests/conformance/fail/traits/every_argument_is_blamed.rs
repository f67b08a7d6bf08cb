use std::fmt::Debug;
fn two<T: Debug, U: Debug>(_: T, _: U) {}
fn many<T: Debug + Clone + Copy>(_: T) {}
struct Plain;
struct Pair<T: Debug, U: Debug>(T, U);
impl<T: Debug, U: Debug> Pair<T, U> {
    fn with<V: Debug, X: Debug>(&self, _: V, _: X) {}
}
fn main() {
    two(Plain, Plain); //~ ERROR E0277
//~| ERROR E0277
    two(
        1,
        Plain, //~ ERROR E0277
    );
    many(Plain); //~ ERROR E0277
//~| ERROR E0277
    let pair = Pair(1, 1);
    pair.with(Plain, Plain); //~ ERROR E0277
//~| ERROR E0277
    println!("{:?} {:?}",
        Plain, //~ ERROR E0277
        Plain);
    assert_eq!(1, 2);
}

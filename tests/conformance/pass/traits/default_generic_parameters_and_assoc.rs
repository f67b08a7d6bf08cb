use std::ops::{Add, Mul};
#[derive(Debug, Clone, Copy, PartialEq)] struct V2<T = f32> { x: T, y: T }
impl<T: Add<Output = T>> Add for V2<T> { type Output = Self; fn add(self, o: Self) -> Self { V2 { x: self.x + o.x, y: self.y + o.y } } }
impl<T: Mul<Output = T> + Copy> Mul<T> for V2<T> { type Output = V2<T>; fn mul(self, k: T) -> V2<T> { V2 { x: self.x * k, y: self.y * k } } }
impl<'a, T> Add<&'a V2<T>> for &'a V2<T> where T: Copy + Add<Output = T> { type Output = V2<T>; fn add(self, o: &V2<T>) -> V2<T> { *self + *o } }
impl<T: Add<Output = T> + Default> std::iter::Sum for V2<T> { fn sum<I: Iterator<Item = Self>>(i: I) -> Self { i.fold(V2 { x: T::default(), y: T::default() }, |a, b| a + b) } }
trait Monoid { const ZERO: Self; fn plus(self, o: Self) -> Self; }
impl Monoid for i32 { const ZERO: i32 = 0; fn plus(self, o: i32) -> i32 { self + o } }
impl Monoid for String { const ZERO: String = String::new(); fn plus(self, o: String) -> String { self + &o } }
impl<A: Monoid, B: Monoid> Monoid for (A, B) { const ZERO: (A, B) = (A::ZERO, B::ZERO); fn plus(self, o: Self) -> Self { (self.0.plus(o.0), self.1.plus(o.1)) } }
fn fold<M: Monoid>(v: impl IntoIterator<Item = M>) -> M { v.into_iter().fold(M::ZERO, M::plus) }
fn main() {
    let a: V2 = V2 { x: 1.5, y: 2.0 };
    println!("{:?} {:?} {:?}", a + a, a * 2.0, &V2 { x: 1, y: 2 } + &V2 { x: 3, y: 4 });
    println!("{:?}", (1..4).map(|i| V2 { x: i, y: i * i }).sum::<V2<i32>>());
    println!("{:?}", fold([(1, "a".to_string()), (2, "b".to_string())]));
}

trait Unit { const FACTOR: f64; const NAME: &'static str = "?"; const LIST: &'static [u8] = &[1, 2]; }
struct Km; struct Mile;
impl Unit for Km { const FACTOR: f64 = 1.0; const NAME: &'static str = "km"; }
impl Unit for Mile { const FACTOR: f64 = 1.609344; const LIST: &'static [u8] = &[9; 3]; }
struct Dist<U: Unit>(f64, std::marker::PhantomData<U>);
impl<U: Unit> Dist<U> {
    const ZERO: Self = Dist(0.0, std::marker::PhantomData);
    fn of(x: f64) -> Self { Self(x, std::marker::PhantomData) }
    fn to<V: Unit>(&self) -> Dist<V> { Dist::of(self.0 * U::FACTOR / V::FACTOR) }
    fn show(&self) -> String { format!("{:.3} {} {:?}", self.0, U::NAME, U::LIST) }
}
struct Bits<T>(T);
impl<T> Bits<T> { const N: usize = std::mem::size_of::<T>() * 8; }
fn main() {
    println!("{} | {} | {}", Dist::<Km>::of(10.0).to::<Mile>().show(), Dist::<Mile>::of(1.0).to::<Km>().show(), Dist::<Km>::ZERO.show());
    println!("{} {} {}", Bits::<u8>::N, Bits::<(u64, u8)>::N, Bits::<[char; 3]>::N);
}

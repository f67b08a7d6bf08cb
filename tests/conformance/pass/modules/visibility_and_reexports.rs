mod shapes {
    pub mod round {
        #[derive(Debug, Default, Clone)]
        pub struct Circle { pub(crate) r: f64, id: u32 }
        impl Circle { pub fn new(r: f64) -> Self { Self { r, id: super::next_id() } } pub fn id(&self) -> u32 { self.id } }
        pub(in crate::shapes) fn secret() -> &'static str { "secret" }
    }
    mod private { pub fn helper() -> u8 { 7 } pub enum Kind { Big, Small } }
    pub use self::private::{helper as exposed, Kind};
    pub use round::Circle;
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(1);
    fn next_id() -> u32 { NEXT.fetch_add(1, Ordering::Relaxed) }
    pub fn reveal() -> String { round::secret().to_uppercase() }
    pub const UNIT: f64 = 1.0;
}
use shapes::{exposed, Circle as C, Kind::*};
mod prelude { pub use super::shapes::*; pub trait Area { fn area(&self) -> f64; } impl Area for Circle { fn area(&self) -> f64 { self.r * self.r * 3.0 } } }
fn main() {
    use prelude::Area as _;
    let a = C::new(2.0);
    let b = shapes::round::Circle::new(shapes::UNIT);
    println!("{a:?} {} {} {}", b.id(), a.area(), exposed());
    println!("{}", shapes::reveal());
    println!("{}", match Big { Big => "big", Small => "small" });
    println!("{:?} {}", C::default(), self::shapes::exposed() + crate::exposed());
}

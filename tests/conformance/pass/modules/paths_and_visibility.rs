mod shapes {
    pub mod circle {
        pub fn area(r: i32) -> i32 {
            super::helper(r) * 3
        }
    }
    fn helper(r: i32) -> i32 {
        r * r
    }
    pub use self::circle::area as circle_area;
    pub const SIDES: u32 = 4;
}
use shapes::{circle, circle_area};
fn main() {
    println!("{} {} {}", circle::area(2), circle_area(3), crate::shapes::SIDES);
}

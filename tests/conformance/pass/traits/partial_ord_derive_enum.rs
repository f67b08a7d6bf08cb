#[derive(Debug, PartialEq, PartialOrd, Clone)]
enum E { A, B(f64), C { x: i32, y: &'static str } }
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
enum Level { Low = 10, High = 1 }
fn main() {
    use std::cmp::Ordering;
    println!("{:?}", E::A.partial_cmp(&E::B(1.0)));
    println!("{:?}", E::B(f64::NAN).partial_cmp(&E::B(1.0)));
    println!("{:?}", E::C { x: 1, y: "b" } > E::C { x: 1, y: "a" });
    println!("{:?} {}", E::B(f64::NAN) == E::B(f64::NAN), E::B(2.0) >= E::B(2.0));
    println!("{:?} {:?}", Level::Low.cmp(&Level::High), Level::Low as i32);
    let mut v = vec![Level::High, Level::Low]; v.sort();
    println!("{v:?} {:?}", v.iter().max());
    assert_eq!(Level::Low.max(Level::High), Level::Low);
    println!("{:?}", (1, "z").cmp(&(1, "a")) == Ordering::Greater);
}

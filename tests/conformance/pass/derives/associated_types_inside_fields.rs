#[derive(Clone, Debug)]
struct Ahead<I: Iterator> {
    iter: I,
    seen: Option<Option<I::Item>>,
    all: Vec<(u8, I::Item)>,
}

trait Shape {
    type Id;
}
#[derive(Debug, PartialEq, Clone, Copy, Default)]
struct Square;
impl Shape for Square {
    type Id = u16;
}
#[derive(Debug, PartialEq, Clone)]
enum Tagged<S: Shape> {
    One(S::Id),
    Many([S::Id; 2], S),
}

fn main() {
    let mut a = Ahead { iter: [1, 2].into_iter(), seen: Some(None), all: vec![(7, 5)] };
    let b = a.clone();
    a.seen = Some(a.iter.next());
    println!("{a:?}\n{b:?}");
    println!("{:?} {}", Tagged::<Square>::Many([1, 2], Square), Tagged::<Square>::One(3) == Tagged::One(3));
}

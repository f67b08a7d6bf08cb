use std::collections::*;
use std::fmt::{self, Debug, Display};
struct Grid<const W: usize, const H: usize> { cells: [[u8; W]; H] }
impl<const W: usize, const H: usize> Grid<W, H> { fn new() -> Self { Grid { cells: [[0; W]; H] } } fn area() -> usize { W * H } }
struct Wrap<T: ?Sized>(Box<T>);
type Table<K = String, V = i32> = HashMap<K, V>;
trait Named { const NAME: &'static str; type Id: Copy + Debug; fn id(&self) -> Self::Id; }
struct A(u8);
impl Named for A { const NAME: &'static str = "A"; type Id = u8; fn id(&self) -> u8 { self.0 } }
fn ids<N: Named>(v: &[N]) -> Vec<N::Id> { v.iter().map(|n| n.id()).collect() }
fn main() {
    let g: Grid<2, 3> = Grid::new();
    println!("{} {} {}", g.cells.len(), Grid::<2, 3>::area(), A::NAME);
    let w: Wrap<str> = Wrap("hi".into());
    let d: Wrap<dyn Display> = Wrap(Box::new(5));
    println!("{} {}", w.0, d.0);
    let mut t: Table = Table::new();
    t.insert("a".into(), 1);
    let u: Table<u8> = HashMap::from([(1, 2)]);
    println!("{t:?} {u:?} {:?}", ids(&[A(1), A(2)]));
    let s: Box<dyn Fn(&str) -> String> = Box::new(|x: &str| x.to_uppercase());
    println!("{}", s("q"));
    let f: fn(i32) -> i32 = |x| x + 1;
    let v: Vec<_> = [1, 2].iter().map(|&x| f(x)).collect::<Vec<_>>();
    let r: Result<Vec<i32>, _> = "1 2 x".split(' ').map(str::parse::<i32>).collect();
    println!("{v:?} {}", r.is_err());
    let c: Cow<str> = Cow::Borrowed("x");
    println!("{c}");
    let x: Option<&dyn Debug> = Some(&1);
    println!("{:?}", x);
    let arr: [Option<String>; 3] = Default::default();
    println!("{:?} {}", arr, std::mem::size_of::<Option<Box<dyn Debug>>>());
    let p: std::marker::PhantomData<dyn Debug> = std::marker::PhantomData;
    println!("{p:?} {}", (|a: &[i32]| a.len())(&[1, 2]));
}
use std::borrow::Cow;

struct Pairs<I: Iterator> { it: I }
impl<I: Iterator> Iterator for Pairs<I> { type Item = (I::Item, I::Item); fn next(&mut self) -> Option<Self::Item> { Some((self.it.next()?, self.it.next()?)) } fn size_hint(&self) -> (usize, Option<usize>) { let (l, h) = self.it.size_hint(); (l / 2, h.map(|h| h / 2)) } }
impl<I: ExactSizeIterator> ExactSizeIterator for Pairs<I> {}
trait IterExt: Iterator { fn pairs(self) -> Pairs<Self> where Self: Sized { Pairs { it: self } } fn every(self, n: usize) -> Vec<Self::Item> where Self: Sized { self.enumerate().filter(|(i, _)| i % n == 0).map(|(_, x)| x).collect() } fn histogram(self) -> std::collections::BTreeMap<Self::Item, usize> where Self: Sized, Self::Item: Ord { let mut m = std::collections::BTreeMap::new(); for x in self { *m.entry(x).or_insert(0) += 1; } m } }
impl<I: Iterator + ?Sized> IterExt for I {}
struct Countdown { n: u8, m: u8 }
impl Iterator for Countdown { type Item = u8; fn next(&mut self) -> Option<u8> { (self.n < self.m).then(|| { self.n += 1; self.n - 1 }) } }
impl DoubleEndedIterator for Countdown { fn next_back(&mut self) -> Option<u8> { (self.n < self.m).then(|| { self.m -= 1; self.m }) } }
fn main() {
    println!("{:?} {}", (1..=5).pairs().collect::<Vec<_>>(), [1, 2, 3, 4].iter().pairs().len());
    println!("{:?} {:?}", "abcdef".chars().every(2), "hello".chars().histogram());
    let mut c = Countdown { n: 0, m: 5 };
    println!("{:?} {:?} {:?}", c.next_back(), c.next(), c.rev().collect::<Vec<_>>());
    let mut it: Box<dyn Iterator<Item = i32>> = Box::new((1..).step_by(3));
    if true { it = Box::new(it.take_while(|x| *x < 20).filter(|x| x % 2 == 1)); }
    println!("{:?}", it.by_ref().take(2).collect::<Vec<_>>());
    println!("{:?}", it.map(|x| x * 10).pairs().next());
}

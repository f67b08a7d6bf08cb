//! Two iterators in one.
use super::FusedIterator;

#[derive(Clone, Debug)]
pub struct Chain<A, B> { a: Option<A>, b: Option<B> }
impl<A, B> Chain<A, B> {
    pub(super) fn new(a: A, b: B) -> Chain<A, B> { Chain { a: Some(a), b: Some(b) } }
}
pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> Chain<A::IntoIter, B::IntoIter> { Chain::new(a.into_iter(), b.into_iter()) }
impl<A: Default, B: Default> Default for Chain<A, B> {
    fn default() -> Self { Chain::new(Default::default(), Default::default()) }
}
impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
    type Item = A::Item;
    fn next(&mut self) -> Option<A::Item> {
        if let Some(a) = &mut self.a {
            match a.next() { None => self.a = None, item => return item }
        }
        match &mut self.b { Some(b) => b.next(), None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match (&self.a, &self.b) {
            (Some(a), Some(b)) => {
                let (a_lower, a_upper) = a.size_hint();
                let (b_lower, b_upper) = b.size_hint();
                let upper = match (a_upper, b_upper) { (Some(x), Some(y)) => x.checked_add(y), _ => None };
                (a_lower.saturating_add(b_lower), upper)
            }
            (Some(a), None) => a.size_hint(),
            (None, Some(b)) => b.size_hint(),
            (None, None) => (0, Some(0)),
        }
    }
    fn __trusted_len(&self) -> bool {
        (match &self.a { Some(a) => a.__trusted_len(), None => true }) && (match &self.b { Some(b) => b.__trusted_len(), None => true })
    }
}
impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {
    fn next_back(&mut self) -> Option<A::Item> {
        if let Some(b) = &mut self.b {
            match b.next_back() { None => self.b = None, item => return item }
        }
        match &mut self.a { Some(a) => a.next_back(), None => None }
    }
}
impl<A: FusedIterator, B: FusedIterator<Item = A::Item>> FusedIterator for Chain<A, B> {}

#[derive(Clone, Debug)]
/// `_place`: where std keeps index and length of its fast path for slices, unused here.
pub struct Zip<A, B> { a: A, b: B, _place: [usize; 2] }
impl<A: Iterator, B: Iterator> Zip<A, B> {
    pub(super) fn new(a: A, b: B) -> Zip<A, B> { Zip { a, b, _place: [0; 2] } }
}
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> { Zip::new(a.into_iter(), b.into_iter()) }
impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        let x = self.a.next()?;
        let y = self.b.next()?;
        Some((x, y))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (a_lower, a_upper) = self.a.size_hint();
        let (b_lower, b_upper) = self.b.size_hint();
        let lower = if a_lower < b_lower { a_lower } else { b_lower };
        let upper = match (a_upper, b_upper) {
            (Some(x), Some(y)) => Some(if x < y { x } else { y }),
            (Some(x), None) => Some(x),
            (None, y) => y,
        };
        (lower, upper)
    }
    fn __trusted_len(&self) -> bool { self.a.__trusted_len() && self.b.__trusted_len() }
}
impl<A: DoubleEndedIterator + ExactSizeIterator, B: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Zip<A, B> {
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
        let a_len = self.a.len();
        let b_len = self.b.len();
        let mut i = b_len;
        while i < a_len { self.a.next_back(); i += 1; }
        let mut i = a_len;
        while i < b_len { self.b.next_back(); i += 1; }
        match (self.a.next_back(), self.b.next_back()) { (Some(x), Some(y)) => Some((x, y)), _ => None }
    }
}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
impl<A: FusedIterator, B: FusedIterator> FusedIterator for Zip<A, B> {}

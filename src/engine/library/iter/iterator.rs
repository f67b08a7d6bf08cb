//! `Iterator` and what every iterator can do.
use super::*;
use crate::cmp::Ordering;
use crate::ops::{ControlFlow, FromResidual, Try};

#[lang = "iterator"]
#[rustc_diagnostic_item = "Iterator"]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub trait Iterator {
    type Item;
    #[lang = "next"]
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
    /// Whether `size_hint` is exact, so that `collect` allocates once.
    #[doc(hidden)]
    fn __trusted_len(&self) -> bool { false }
    /// The buffer of the vector at the source of a chain of adapters, so that `collect` can reuse it.
    #[doc(hidden)]
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { None }
    /// Takes that buffer over: the source forgets it, after dropping what is left in it.
    #[doc(hidden)]
    fn __release_source(&mut self) {}

    fn count(self) -> usize where Self: Sized {
        let mut n = 0;
        for _ in self { n += 1; }
        n
    }
    fn last(self) -> Option<Self::Item> where Self: Sized {
        let mut last = None;
        for x in self { last = Some(x); }
        last
    }
    fn nth(&mut self, mut n: usize) -> Option<Self::Item> {
        while n > 0 {
            self.next()?;
            n -= 1;
        }
        self.next()
    }
    fn step_by(self, step: usize) -> StepBy<Self> where Self: Sized { StepBy::new(self, step) }
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> where Self: Sized { Chain::new(self, other.into_iter()) }
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> where Self: Sized { Zip::new(self, other.into_iter()) }
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { Map::new(self, f) }
    fn for_each<F: FnMut(Self::Item)>(self, mut f: F) where Self: Sized {
        for x in self { f(x); }
    }
    fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized { Filter::new(self, predicate) }
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> where Self: Sized { FilterMap::new(self, f) }
    #[rustc_diagnostic_item = "enumerate_method"]
    fn enumerate(self) -> Enumerate<Self> where Self: Sized { Enumerate::new(self) }
    fn peekable(self) -> Peekable<Self> where Self: Sized { Peekable::new(self) }
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> where Self: Sized { SkipWhile::new(self, predicate) }
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> where Self: Sized { TakeWhile::new(self, predicate) }
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P> where Self: Sized { MapWhile::new(self, predicate) }
    fn skip(self, n: usize) -> Skip<Self> where Self: Sized { Skip::new(self, n) }
    fn take(self, n: usize) -> Take<Self> where Self: Sized { Take::new(self, n) }
    fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F> where Self: Sized { Scan::new(self, initial_state, f) }
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> where Self: Sized { FlatMap::new(self, f) }
    fn flatten(self) -> Flatten<Self> where Self: Sized, Self::Item: IntoIterator { Flatten::new(self) }
    fn fuse(self) -> Fuse<Self> where Self: Sized { Fuse::new(self) }
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> where Self: Sized { Inspect::new(self, f) }
    fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
    #[rustc_diagnostic_item = "iterator_collect_fn"]
    fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized { FromIterator::from_iter(self) }
    fn partition<B, F>(self, mut f: F) -> (B, B) where Self: Sized, B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool {
        let mut left: B = Default::default();
        let mut right: B = Default::default();
        for x in self {
            if f(&x) { left.extend_one(x); } else { right.extend_one(x); }
        }
        (left, right)
    }
    fn try_fold<B, F, R>(&mut self, init: B, mut f: F) -> R where Self: Sized, F: FnMut(B, Self::Item) -> R, R: Try<Output = B> {
        let mut accum = init;
        while let Some(x) = self.next() {
            match f(accum, x).branch() {
                ControlFlow::Continue(c) => accum = c,
                ControlFlow::Break(r) => return FromResidual::from_residual(r),
            }
        }
        R::from_output(accum)
    }
    fn try_for_each<F, R>(&mut self, mut f: F) -> R where Self: Sized, F: FnMut(Self::Item) -> R, R: Try<Output = ()> {
        while let Some(x) = self.next() {
            match f(x).branch() {
                ControlFlow::Continue(()) => {}
                ControlFlow::Break(r) => return FromResidual::from_residual(r),
            }
        }
        R::from_output(())
    }
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, init: B, mut f: F) -> B where Self: Sized {
        let mut accum = init;
        while let Some(x) = self.next() { accum = f(accum, x); }
        accum
    }
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(mut self, f: F) -> Option<Self::Item> where Self: Sized {
        let first = self.next()?;
        Some(self.fold(first, f))
    }
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, mut f: F) -> bool where Self: Sized {
        while let Some(x) = self.next() {
            if !f(x) { return false; }
        }
        true
    }
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, mut f: F) -> bool where Self: Sized {
        while let Some(x) = self.next() {
            if f(x) { return true; }
        }
        false
    }
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, mut predicate: P) -> Option<Self::Item> where Self: Sized {
        while let Some(x) = self.next() {
            if predicate(&x) { return Some(x); }
        }
        None
    }
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, mut f: F) -> Option<B> where Self: Sized {
        while let Some(x) = self.next() {
            if let Some(b) = f(x) { return Some(b); }
        }
        None
    }
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, mut predicate: P) -> Option<usize> where Self: Sized {
        let mut i = 0;
        while let Some(x) = self.next() {
            if predicate(x) { return Some(i); }
            i += 1;
        }
        None
    }
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, mut predicate: P) -> Option<usize> where Self: Sized + ExactSizeIterator + DoubleEndedIterator {
        let mut i = self.len();
        while let Some(x) = self.next_back() {
            i -= 1;
            if predicate(x) { return Some(i); }
        }
        None
    }
    fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord { self.max_by(|a, b| a.cmp(b)) }
    fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord { self.min_by(|a, b| a.cmp(b)) }
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut f: F) -> Option<Self::Item> where Self: Sized {
        let mut best = self.next()?;
        let mut best_key = f(&best);
        while let Some(x) = self.next() {
            let key = f(&x);
            if best_key <= key { best = x; best_key = key; }
        }
        Some(best)
    }
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(mut self, mut compare: F) -> Option<Self::Item> where Self: Sized {
        let mut best = self.next()?;
        while let Some(x) = self.next() {
            if compare(&best, &x) != Ordering::Greater { best = x; }
        }
        Some(best)
    }
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut f: F) -> Option<Self::Item> where Self: Sized {
        let mut best = self.next()?;
        let mut best_key = f(&best);
        while let Some(x) = self.next() {
            let key = f(&x);
            if key < best_key { best = x; best_key = key; }
        }
        Some(best)
    }
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(mut self, mut compare: F) -> Option<Self::Item> where Self: Sized {
        let mut best = self.next()?;
        while let Some(x) = self.next() {
            if compare(&best, &x) == Ordering::Greater { best = x; }
        }
        Some(best)
    }
    fn rev(self) -> Rev<Self> where Self: Sized + DoubleEndedIterator { Rev::new(self) }
    fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB) where FromA: Default + Extend<A>, FromB: Default + Extend<B>, Self: Sized + Iterator<Item = (A, B)> {
        let mut pair: (FromA, FromB) = Default::default();
        pair.extend(self);
        pair
    }
    fn copied<'a, T: 'a + Copy>(self) -> Copied<Self> where Self: Sized + Iterator<Item = &'a T> { Copied::new(self) }
    fn cloned<'a, T: 'a + Clone>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T> { Cloned::new(self) }
    fn cycle(self) -> Cycle<Self> where Self: Sized + Clone { Cycle::new(self) }
    #[track_caller]
    fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized { Sum::sum(self) }
    #[track_caller]
    fn product<P: Product<Self::Item>>(self) -> P where Self: Sized { Product::product(self) }
    fn cmp<I>(mut self, other: I) -> Ordering where I: IntoIterator<Item = Self::Item>, Self::Item: Ord, Self: Sized {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(a), Some(b)) => match a.cmp(&b) { Ordering::Equal => {} o => return o },
            }
        }
    }
    fn partial_cmp<I>(mut self, other: I) -> Option<Ordering> where I: IntoIterator, Self::Item: PartialOrd<I::Item>, Self: Sized {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return Some(Ordering::Equal),
                (None, Some(_)) => return Some(Ordering::Less),
                (Some(_), None) => return Some(Ordering::Greater),
                (Some(a), Some(b)) => match a.partial_cmp(&b) { Some(Ordering::Equal) => {} o => return o },
            }
        }
    }
    fn eq<I>(mut self, other: I) -> bool where I: IntoIterator, Self::Item: PartialEq<I::Item>, Self: Sized {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) => if a != b { return false; },
                _ => return false,
            }
        }
    }
    fn ne<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialEq<I::Item>, Self: Sized { !self.eq(other) }
    fn lt<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item>, Self: Sized { self.partial_cmp(other) == Some(Ordering::Less) }
    fn le<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item>, Self: Sized { matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal)) }
    fn gt<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item>, Self: Sized { self.partial_cmp(other) == Some(Ordering::Greater) }
    fn ge<I>(self, other: I) -> bool where I: IntoIterator, Self::Item: PartialOrd<I::Item>, Self: Sized { matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal)) }
    fn is_sorted(self) -> bool where Self: Sized, Self::Item: PartialOrd { self.is_sorted_by(|a, b| a <= b) }
    fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(mut self, mut compare: F) -> bool where Self: Sized {
        let mut last = match self.next() { Some(x) => x, None => return true };
        while let Some(x) = self.next() {
            if !compare(&last, &x) { return false; }
            last = x;
        }
        true
    }
    fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K: PartialOrd>(self, f: F) -> bool where Self: Sized { self.map(f).is_sorted() }
}

impl<I: Iterator + ?Sized> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> { (**self).next() }
    fn size_hint(&self) -> (usize, Option<usize>) { (**self).size_hint() }
    fn nth(&mut self, n: usize) -> Option<I::Item> { (**self).nth(n) }
}

//! Iterators of iterators as one.
use super::{Fuse, FusedIterator, Map};
use crate::fmt;

/// What `Flatten` and `FlatMap` share: the outer iterator and the inner ones at both ends.
#[derive(Clone, Debug)]
struct FlattenCompat<I, U> { iter: Fuse<I>, frontiter: Option<U>, backiter: Option<U> }
impl<I: Iterator, U: Iterator> FlattenCompat<I, U> {
    fn new(iter: I) -> FlattenCompat<I, U> { FlattenCompat { iter: Fuse::new(iter), frontiter: None, backiter: None } }
}
impl<I: Default + Iterator, U: Iterator> Default for FlattenCompat<I, U> {
    fn default() -> Self { FlattenCompat::new(Default::default()) }
}
impl<I: Iterator, U: Iterator> FlattenCompat<I, U> where I::Item: IntoIterator<IntoIter = U, Item = U::Item> {
    fn next(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.frontiter {
                match inner.next() { None => self.frontiter = None, item => return item }
            }
            match self.iter.next() {
                Some(inner) => self.frontiter = Some(inner.into_iter()),
                None => {
                    return match &mut self.backiter {
                        Some(inner) => match inner.next() {
                            None => { self.backiter = None; None }
                            item => item,
                        },
                        None => None,
                    };
                }
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (flo, fhi) = match &self.frontiter { Some(it) => it.size_hint(), None => (0, Some(0)) };
        let (blo, bhi) = match &self.backiter { Some(it) => it.size_hint(), None => (0, Some(0)) };
        let lo = flo.saturating_add(blo);
        match (self.iter.size_hint(), fhi, bhi) {
            ((0, Some(0)), Some(a), Some(b)) => (lo, a.checked_add(b)),
            _ => (lo, None),
        }
    }
}
impl<I: DoubleEndedIterator, U: DoubleEndedIterator> FlattenCompat<I, U> where I::Item: IntoIterator<IntoIter = U, Item = U::Item> {
    fn next_back(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.backiter {
                match inner.next_back() { None => self.backiter = None, item => return item }
            }
            match self.iter.next_back() {
                Some(inner) => self.backiter = Some(inner.into_iter()),
                None => {
                    return match &mut self.frontiter {
                        Some(inner) => match inner.next_back() {
                            None => { self.frontiter = None; None }
                            item => item,
                        },
                        None => None,
                    };
                }
            }
        }
    }
}

pub struct FlatMap<I, U: IntoIterator, F> { inner: FlattenCompat<Map<I, F>, U::IntoIter> }
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> FlatMap<I, U, F> {
    pub(super) fn new(iter: I, f: F) -> FlatMap<I, U, F> { FlatMap { inner: FlattenCompat::new(Map::new(iter, f)) } }
}
impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F> where U::IntoIter: Clone {
    fn clone(&self) -> Self { FlatMap { inner: self.inner.clone() } }
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl<I: DoubleEndedIterator, U: IntoIterator, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F> where U::IntoIter: DoubleEndedIterator {
    fn next_back(&mut self) -> Option<U::Item> { self.inner.next_back() }
}
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> FusedIterator for FlatMap<I, U, F> {}

pub struct Flatten<I: Iterator> where I::Item: IntoIterator { inner: FlattenCompat<I, <I::Item as IntoIterator>::IntoIter> }
impl<I: Iterator> Flatten<I> where I::Item: IntoIterator {
    pub(super) fn new(iter: I) -> Flatten<I> { Flatten { inner: FlattenCompat::new(iter) } }
}
impl<I: Iterator + Clone> Clone for Flatten<I> where I::Item: IntoIterator, <I::Item as IntoIterator>::IntoIter: Clone {
    fn clone(&self) -> Self { Flatten { inner: self.inner.clone() } }
}
impl<I: Iterator> Iterator for Flatten<I> where I::Item: IntoIterator {
    type Item = <I::Item as IntoIterator>::Item;
    fn next(&mut self) -> Option<Self::Item> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I> where I::Item: IntoIterator, <I::Item as IntoIterator>::IntoIter: DoubleEndedIterator {
    fn next_back(&mut self) -> Option<Self::Item> { self.inner.next_back() }
}
impl<I: Iterator> FusedIterator for Flatten<I> where I::Item: IntoIterator {}
impl<I: Iterator + fmt::Debug> fmt::Debug for Flatten<I> where I::Item: IntoIterator, <I::Item as IntoIterator>::IntoIter: fmt::Debug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Flatten").field("inner", &self.inner).finish() }
}
impl<I: fmt::Debug, U: IntoIterator, F> fmt::Debug for FlatMap<I, U, F> where U::IntoIter: fmt::Debug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("FlatMap").field("inner", &self.inner).finish() }
}
impl<I: Iterator + Default> Default for Flatten<I> where I::Item: IntoIterator {
    fn default() -> Self { Flatten::new(Default::default()) }
}

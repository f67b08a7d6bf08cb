//! `HashSet`: a `HashMap` without values.
use crate::prelude::v1::*;
use super::hash_map::{self, HashMap};
use crate::borrow::Borrow;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, RandomState};
use crate::iter::{Chain, FusedIterator};
use crate::ops::{BitAnd, BitOr, BitXor, Sub};

#[derive(Clone)]
#[rustc_diagnostic_item = "HashSet"]
pub struct HashSet<T, S = RandomState> { map: HashMap<T, (), S> }
impl<T> HashSet<T, RandomState> {
    pub fn new() -> HashSet<T, RandomState> { HashSet { map: HashMap::new() } }
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> { HashSet { map: HashMap::with_capacity(capacity) } }
}
impl<T, S> HashSet<T, S> {
    pub const fn with_hasher(hasher: S) -> HashSet<T, S> { HashSet { map: HashMap::with_hasher(hasher) } }
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> { HashSet { map: HashMap::with_capacity_and_hasher(capacity, hasher) } }
    pub fn capacity(&self) -> usize { self.map.capacity() }
    pub fn len(&self) -> usize { self.map.len() }
    pub fn is_empty(&self) -> bool { self.map.is_empty() }
    pub fn clear(&mut self) { self.map.clear(); }
    pub fn hasher(&self) -> &S { self.map.hasher() }
    pub fn iter(&self) -> Iter<'_, T> { Iter { inner: self.map.keys() } }
    pub fn drain(&mut self) -> Drain<'_, T> { Drain { inner: self.map.drain() } }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) { self.map.retain(|k, _| f(k)); }
}
impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    pub fn reserve(&mut self, additional: usize) { self.map.reserve(additional) }
    pub fn shrink_to_fit(&mut self) { self.map.shrink_to_fit() }
    pub fn contains<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> bool where T: Borrow<Q> { self.map.contains_key(value) }
    pub fn get<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> {
        match self.map.get_key_value(value) { Some((k, _)) => Some(k), None => None }
    }
    pub fn insert(&mut self, value: T) -> bool { self.map.insert(value, ()).is_none() }
    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.take(&value);
        self.insert(value);
        old
    }
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> bool where T: Borrow<Q> { self.map.remove(value).is_some() }
    pub fn take<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> {
        match self.map.remove_entry(value) { Some((k, _)) => Some(k), None => None }
    }
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool { self.iter().all(|v| !other.contains(v)) }
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool { self.len() <= other.len() && self.iter().all(|v| other.contains(v)) }
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool { other.is_subset(self) }
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S> { Difference { iter: self.iter(), other } }
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S> {
        SymmetricDifference { iter: self.difference(other).chain(other.difference(self)) }
    }
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S> {
        if self.len() <= other.len() { Intersection { iter: self.iter(), other } } else { Intersection { iter: other.iter(), other: self } }
    }
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S> {
        if self.len() >= other.len() { Union { iter: self.iter().chain(other.difference(self)) } } else { Union { iter: other.iter().chain(self.difference(other)) } }
    }
}
pub struct Iter<'a, T: 'a> { inner: hash_map::Keys<'a, T, ()> }
pub struct IntoIter<T> { inner: hash_map::IntoKeys<T, ()> }
pub struct Drain<'a, T: 'a> { inner: hash_map::Drain<'a, T, ()> }
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { inner: self.inner.clone() } }
}
impl<T> ExactSizeIterator for Iter<'_, T> {}
impl<T> FusedIterator for Iter<'_, T> {}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.inner.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.inner.next() { Some((k, _)) => Some(k), None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
}
pub struct Difference<'a, T: 'a, S: 'a> { iter: Iter<'a, T>, other: &'a HashSet<T, S> }
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Difference<'a, T, S> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        loop {
            let elt = self.iter.next()?;
            if !self.other.contains(elt) { return Some(elt); }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
}
pub struct Intersection<'a, T: 'a, S: 'a> { iter: Iter<'a, T>, other: &'a HashSet<T, S> }
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Intersection<'a, T, S> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        loop {
            let elt = self.iter.next()?;
            if self.other.contains(elt) { return Some(elt); }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
}
pub struct SymmetricDifference<'a, T: 'a, S: 'a> { iter: Chain<Difference<'a, T, S>, Difference<'a, T, S>> }
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for SymmetricDifference<'a, T, S> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
pub struct Union<'a, T: 'a, S: 'a> { iter: Chain<Iter<'a, T>, Difference<'a, T, S>> }
impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for Union<'a, T, S> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> { self.iter.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self.map.into_keys() } }
}
impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S> {
        let mut set = HashSet::with_hasher(Default::default());
        set.extend(iter);
        set
    }
}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { self.map.extend(iter.into_iter().map(|k| (k, ()))); }
    fn extend_one(&mut self, item: T) { self.insert(item); }
}
impl<'a, T: 'a + Eq + Hash + Copy, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { self.extend(iter.into_iter().cloned()); }
}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {
    fn from(arr: [T; N]) -> Self { HashSet::from_iter(arr) }
}
impl<T, S: Default> Default for HashSet<T, S> {
    fn default() -> HashSet<T, S> { HashSet { map: HashMap::default() } }
}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &HashSet<T, S>) -> bool { self.len() == other.len() && self.iter().all(|key| other.contains(key)) }
}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: fmt::Debug, S> fmt::Debug for HashSet<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_set().entries(self.iter()).finish() }
}
macro_rules! set_operators {
    ($($Trait:ident $method:ident $operation:ident;)*) => {
        $(impl<T: Eq + Hash + Clone, S: BuildHasher + Default> $Trait<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            fn $method(self, rhs: &HashSet<T, S>) -> HashSet<T, S> { self.$operation(rhs).cloned().collect() }
        })*
    };
}
set_operators! { BitOr bitor union; BitAnd bitand intersection; BitXor bitxor symmetric_difference; Sub sub difference; }

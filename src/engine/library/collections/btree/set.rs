//! `BTreeSet`: a map to nothing.
use super::into_iter::IntoKeys;
use super::iter::{Keys, Range as MapRange};
use super::map::BTreeMap;
use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::iter::{FusedIterator, Peekable};
use crate::ops::{BitAnd, BitOr, BitXor, RangeBounds, Sub};

#[rustc_diagnostic_item = "BTreeSet"]
pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}
impl<T> BTreeSet<T> {
    pub const fn new() -> BTreeSet<T> { BTreeSet { map: BTreeMap::new() } }
    pub const fn len(&self) -> usize { self.map.len() }
    pub const fn is_empty(&self) -> bool { self.map.is_empty() }
    pub fn clear(&mut self) { self.map.clear() }
    #[rustc_diagnostic_item = "btreeset_iter"]
    pub fn iter(&self) -> Iter<'_, T> { Iter { iter: self.map.keys() } }
    pub fn range<K: ?Sized + Ord, R: RangeBounds<K>>(&self, range: R) -> Range<'_, T> where T: Borrow<K> + Ord { Range { iter: self.map.range(range) } }
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> Difference<'a, T> where T: Ord { Difference(Merge::new(self, other)) }
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> SymmetricDifference<'a, T> where T: Ord { SymmetricDifference(Merge::new(self, other)) }
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> Intersection<'a, T> where T: Ord { Intersection(Merge::new(self, other)) }
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> Union<'a, T> where T: Ord { Union(Merge::new(self, other)) }
    pub fn contains<Q: ?Sized + Ord>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord { self.map.contains_key(value) }
    pub fn get<Q: ?Sized + Ord>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord {
        match self.map.get_key_value(value) { Some((k, _)) => Some(k), None => None }
    }
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord { self.intersection(other).next().is_none() }
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord { self.len() <= other.len() && self.iter().all(|v| other.contains(v)) }
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord { other.is_subset(self) }
    pub fn first(&self) -> Option<&T> where T: Ord { match self.map.first_key_value() { Some((k, _)) => Some(k), None => None } }
    pub fn last(&self) -> Option<&T> where T: Ord { match self.map.last_key_value() { Some((k, _)) => Some(k), None => None } }
    pub fn pop_first(&mut self) -> Option<T> where T: Ord { match self.map.pop_first() { Some((k, _)) => Some(k), None => None } }
    pub fn pop_last(&mut self) -> Option<T> where T: Ord { match self.map.pop_last() { Some((k, _)) => Some(k), None => None } }
    pub fn insert(&mut self, value: T) -> bool where T: Ord { self.map.insert(value, ()).is_none() }
    pub fn replace(&mut self, value: T) -> Option<T> where T: Ord {
        let old = self.take(&value);
        self.insert(value);
        old
    }
    pub fn remove<Q: ?Sized + Ord>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord { self.map.remove(value).is_some() }
    pub fn take<Q: ?Sized + Ord>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord {
        match self.map.remove_entry(value) { Some((k, _)) => Some(k), None => None }
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) where T: Ord { self.map.retain(|k, _| f(k)) }
    pub fn append(&mut self, other: &mut Self) where T: Ord { self.map.append(&mut other.map) }
    pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> Self where T: Borrow<Q> + Ord { BTreeSet { map: self.map.split_off(value) } }
}

pub struct Iter<'a, T: 'a> { iter: Keys<'a, T, ()> }
pub struct Range<'a, T: 'a> { iter: MapRange<'a, T, ()> }
pub struct IntoIter<T> { iter: IntoKeys<T, ()> }
impl<T> Default for Iter<'_, T> {
    fn default() -> Self { Iter { iter: Default::default() } }
}
impl<T> Default for Range<'_, T> {
    fn default() -> Self { Range { iter: Default::default() } }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self { IntoIter { iter: Default::default() } }
}
macro_rules! set_iterators {
    ($($Name:ident [$($g:tt)*] $Item:ty, |$x:ident| $item:expr;)*) => {
        $(
            impl<$($g)* T> Iterator for $Name<$($g)* T> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> { match self.iter.next() { Some($x) => Some($item), None => None } }
                fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
                fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
                fn last(mut self) -> Option<$Item> { self.next_back() }
            }
            impl<$($g)* T> DoubleEndedIterator for $Name<$($g)* T> {
                fn next_back(&mut self) -> Option<$Item> { match self.iter.next_back() { Some($x) => Some($item), None => None } }
            }
            impl<$($g)* T> FusedIterator for $Name<$($g)* T> {}
        )*
    };
}
set_iterators! { Iter ['a,] &'a T, |x| x; Range ['a,] &'a T, |x| x.0; IntoIter [] T, |x| x; }
impl<T> ExactSizeIterator for Iter<'_, T> {}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { iter: self.iter.clone() } }
}
impl<T> Clone for Range<'_, T> {
    fn clone(&self) -> Self { Range { iter: self.iter.clone() } }
}
impl<T: Debug> Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Iter").field(&self.iter).finish() }
}

/// Two sets walked side by side.
struct Merge<'a, T: 'a> {
    a: Peekable<Iter<'a, T>>,
    b: Peekable<Iter<'a, T>>,
}
impl<T> Clone for Merge<'_, T> {
    fn clone(&self) -> Self { Merge { a: self.a.clone(), b: self.b.clone() } }
}
impl<'a, T: Ord> Merge<'a, T> {
    fn new(a: &'a BTreeSet<T>, b: &'a BTreeSet<T>) -> Self { Merge { a: a.iter().peekable(), b: b.iter().peekable() } }
    /// The smallest value left, as it is found in the first and in the second set.
    fn next(&mut self) -> (Option<&'a T>, Option<&'a T>) {
        let order = match (self.a.peek(), self.b.peek()) {
            (Some(x), Some(y)) => x.cmp(y),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        match order {
            Ordering::Less => (self.a.next(), None),
            Ordering::Greater => (None, self.b.next()),
            Ordering::Equal => (self.a.next(), self.b.next()),
        }
    }
}
macro_rules! merges {
    ($($Name:ident $($pattern:pat => $item:expr),+; |$a:ident, $b:ident| $hint:expr;)*) => {
        $(
            pub struct $Name<'a, T: 'a>(Merge<'a, T>);
            impl<'a, T: Ord> Iterator for $Name<'a, T> {
                type Item = &'a T;
                fn next(&mut self) -> Option<&'a T> {
                    loop {
                        match self.0.next() {
                            (None, None) => return None,
                            $($pattern => return Some($item),)+
                            _ => {}
                        }
                    }
                }
                fn size_hint(&self) -> (usize, Option<usize>) {
                    let ($a, $b) = (self.0.a.size_hint().0, self.0.b.size_hint().0);
                    $hint
                }
            }
            impl<T> Clone for $Name<'_, T> {
                fn clone(&self) -> Self { $Name(self.0.clone()) }
            }
            impl<T: Ord> FusedIterator for $Name<'_, T> {}
            impl<T: Debug + Ord> Debug for $Name<'_, T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
            }
        )*
    };
}
merges! {
    Union (Some(x), _) => x, (None, Some(y)) => y; |a, b| (if a > b { a } else { b }, Some(a + b));
    Intersection (Some(x), Some(_)) => x; |a, b| (0, Some(if a < b { a } else { b }));
    Difference (Some(x), None) => x; |a, b| (a.saturating_sub(b), Some(a));
    SymmetricDifference (Some(x), None) => x, (None, Some(y)) => y; |a, b| (0, Some(a + b));
}
macro_rules! set_operators {
    ($($Op:ident $op:ident $method:ident;)*) => {
        $(impl<T: Ord + Clone> $Op<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            fn $op(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { BTreeSet { map: BTreeMap::from_sorted(self.$method(rhs).cloned().map(|k| (k, ()))) } }
        })*
    };
}
set_operators! { BitOr bitor union; BitAnd bitand intersection; BitXor bitxor symmetric_difference; Sub sub difference; }

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { iter: self.map.into_keys() } }
}
impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> {
        let mut values: Vec<T> = iter.into_iter().collect();
        if values.is_empty() { return BTreeSet::new(); }
        values.sort();
        BTreeSet { map: BTreeMap::from_sorted(values.into_iter().map(|k| (k, ()))) }
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(mut arr: [T; N]) -> Self {
        if N == 0 { return BTreeSet::new(); }
        arr.sort();
        BTreeSet { map: BTreeMap::from_sorted(arr.into_iter().map(|k| (k, ()))) }
    }
}
impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for elem in iter { self.insert(elem); } }
    fn extend_one(&mut self, elem: T) { self.insert(elem); }
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { for elem in iter { self.insert(*elem); } }
}
impl<T: Clone> Clone for BTreeSet<T> {
    fn clone(&self) -> Self { BTreeSet { map: self.map.clone() } }
}
impl<T> Default for BTreeSet<T> {
    fn default() -> BTreeSet<T> { BTreeSet::new() }
}
impl<T: PartialEq> PartialEq for BTreeSet<T> {
    fn eq(&self, other: &BTreeSet<T>) -> bool { self.map == other.map }
}
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T: PartialOrd> PartialOrd for BTreeSet<T> {
    fn partial_cmp(&self, other: &BTreeSet<T>) -> Option<Ordering> { self.map.partial_cmp(&other.map) }
}
impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &BTreeSet<T>) -> Ordering { self.map.cmp(&other.map) }
}
impl<T: Hash> Hash for BTreeSet<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { self.map.hash(state) }
}
impl<T: Debug> Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_set().entries(self.iter()).finish() }
}

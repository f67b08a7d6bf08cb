//! `HashMap`.
use super::entry::{Entry, OccupiedEntry, VacantEntry};
use super::iter::{Drain, ExtractIf, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut};
use super::raw::{RawIntoIter, RawTable};
use crate::borrow::Borrow;
use crate::collections::TryReserveError;
use crate::fmt::{self, Debug};
use crate::hash::{BuildHasher, Hash, RandomState};
use crate::marker::PhantomData;
use crate::mem;
use crate::ops::Index;
use crate::ptr;

#[rustc_diagnostic_item = "HashMap"]
pub struct HashMap<K, V, S = RandomState> {
    pub(super) hash_builder: S,
    pub(super) table: RawTable<(K, V)>,
}

impl<K, V> HashMap<K, V, RandomState> {
    pub fn new() -> HashMap<K, V, RandomState> { HashMap { hash_builder: RandomState::new(), table: RawTable::new() } }
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> { HashMap { hash_builder: RandomState::new(), table: RawTable::with_capacity(capacity) } }
}
impl<K, V, S> HashMap<K, V, S> {
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> { HashMap { hash_builder, table: RawTable::new() } }
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> { HashMap { hash_builder, table: RawTable::with_capacity(capacity) } }
    pub fn capacity(&self) -> usize { self.table.capacity() }
    pub fn hasher(&self) -> &S { &self.hash_builder }
    pub fn len(&self) -> usize { self.table.len() }
    pub fn is_empty(&self) -> bool { self.table.len() == 0 }
    #[rustc_diagnostic_item = "hashmap_iter"]
    pub fn iter(&self) -> Iter<'_, K, V> { Iter { raw: self.table.iter(), marker: PhantomData } }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> { IterMut { raw: self.table.iter(), marker: PhantomData } }
    pub fn keys(&self) -> Keys<'_, K, V> { Keys { inner: self.iter() } }
    pub fn values(&self) -> Values<'_, K, V> { Values { inner: self.iter() } }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> { ValuesMut { inner: self.iter_mut() } }
    pub fn into_keys(self) -> IntoKeys<K, V> { IntoKeys { inner: self.into_iter() } }
    pub fn into_values(self) -> IntoValues<K, V> { IntoValues { inner: self.into_iter() } }
    pub fn drain(&mut self) -> Drain<'_, K, V> { Drain { raw: self.table.iter(), table: &mut self.table } }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> {
        ExtractIf { raw: self.table.iter(), end: unsafe { self.table.bucket(0).add(1) }, table: &mut self.table, pred }
    }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) {
        let mut buckets = self.table.buckets();
        while let Some(index) = buckets.next() {
            let p = self.table.bucket(index);
            let (key, value) = unsafe { &mut *p };
            if !f(key, value) {
                self.table.erase(index);
                unsafe { ptr::drop_in_place(p); }
            }
        }
    }
    pub fn clear(&mut self) { self.table.clear() }
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    fn find<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<usize> where K: Borrow<Q> {
        if self.table.len() == 0 { return None; }
        self.table.find(self.hash_builder.hash_one(k), |pair| k == pair.0.borrow())
    }
    pub fn reserve(&mut self, additional: usize) {
        let hash_builder = &self.hash_builder;
        self.table.reserve(additional, |pair| hash_builder.hash_one(&pair.0));
    }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.reserve(additional);
        Ok(())
    }
    pub fn shrink_to_fit(&mut self) { self.shrink_to(0) }
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let hash_builder = &self.hash_builder;
        self.table.shrink_to(min_capacity, |pair| hash_builder.hash_one(&pair.0));
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = self.hash_builder.hash_one(&key);
        match self.table.find(hash, |pair| key == pair.0) {
            Some(index) => Entry::Occupied(OccupiedEntry { index, table: &mut self.table }),
            None => {
                self.reserve(1);
                Entry::Vacant(VacantEntry { hash, key, table: &mut self.table })
            }
        }
    }
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V> where K: Borrow<Q> {
        match self.find(k) { Some(index) => Some(unsafe { &(*self.table.bucket(index)).1 }), None => None }
    }
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> {
        match self.find(k) {
            Some(index) => {
                let (key, value) = unsafe { &*self.table.bucket(index) };
                Some((key, value))
            }
            None => None,
        }
    }
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&'_ mut V>; N] where K: Borrow<Q> {
        let found = ks.map(|k| self.find(k));
        let mut i = 0;
        while i < N {
            let mut j = 0;
            while j < i {
                if found[i].is_some() && found[i] == found[j] { panic!("duplicate keys found"); }
                j += 1;
            }
            i += 1;
        }
        found.map(|index| match index { Some(index) => Some(unsafe { &mut (*self.table.bucket(index)).1 }), None => None })
    }
    #[rustc_diagnostic_item = "hashmap_contains_key"]
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool where K: Borrow<Q> { self.find(k).is_some() }
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q> {
        match self.find(k) { Some(index) => Some(unsafe { &mut (*self.table.bucket(index)).1 }), None => None }
    }
    #[rustc_diagnostic_item = "hashmap_insert"]
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let hash = self.hash_builder.hash_one(&k);
        self.reserve(1);
        match self.table.find(hash, |pair| k == pair.0) {
            Some(index) => Some(mem::replace(unsafe { &mut (*self.table.bucket(index)).1 }, v)),
            None => {
                self.table.insert_no_grow(hash, (k, v));
                None
            }
        }
    }
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q> {
        match self.remove_entry(k) { Some((_, value)) => Some(value), None => None }
    }
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q> {
        match self.find(k) { Some(index) => Some(self.table.remove(index)), None => None }
    }
}
impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> Self { HashMap { hash_builder: self.hash_builder.clone(), table: self.table.clone() } }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        if self.len() != other.len() { return false; }
        self.iter().all(|(key, value)| match other.get(key) { Some(v) => *value == *v, None => false })
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: Debug, V: Debug, S> Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_map().entries(self.iter()).finish() }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> HashMap<K, V, S> { HashMap::with_hasher(Default::default()) }
}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> Index<&Q> for HashMap<K, V, S> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V { self.get(key).expect("no entry found for key") }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> { self.iter() }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> { self.iter_mut() }
}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> { IntoIter { raw: RawIntoIter::new(self.table) } }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> HashMap<K, V, S> {
        let mut map = HashMap::with_hasher(Default::default());
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        let iter = iter.into_iter();
        let hint = iter.size_hint().0;
        self.reserve(if self.is_empty() { hint } else { (hint + 1) / 2 });
        for (k, v) in iter { self.insert(k, v); }
    }
    fn extend_one(&mut self, (k, v): (K, V)) { self.insert(k, v); }
    fn extend_reserve(&mut self, additional: usize) {
        self.reserve(if self.is_empty() { additional } else { (additional + 1) / 2 });
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        self.extend(iter.into_iter().map(|(key, value)| (*key, *value)));
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(arr: [(K, V); N]) -> Self { Self::from_iter(arr) }
}

//! `HashMap`: values by key, in no order.
use crate::prelude::v1::*;
use super::raw_table::RawTable;
use crate::borrow::Borrow;
use crate::fmt;
use crate::hash::{BuildHasher, Hash};
pub use crate::hash::{DefaultHasher, RandomState};
use crate::ops::Index;

mod entry;
mod iter;
pub use entry::{Entry, OccupiedEntry, VacantEntry};
pub use iter::{Drain, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut};

#[derive(Clone)]
#[rustc_diagnostic_item = "HashMap"]
pub struct HashMap<K, V, S = RandomState> {
    hash_builder: S,
    table: RawTable<(K, V)>,
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
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) { self.table.clear(); }
    pub fn keys(&self) -> Keys<'_, K, V> { Keys { inner: self.iter() } }
    pub fn values(&self) -> Values<'_, K, V> { Values { inner: self.iter() } }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> { ValuesMut { inner: self.iter_mut() } }
    pub fn into_keys(self) -> IntoKeys<K, V> { IntoKeys { inner: self.into_iter() } }
    pub fn into_values(self) -> IntoValues<K, V> { IntoValues { inner: self.into_iter() } }
    pub fn iter(&self) -> Iter<'_, K, V> { Iter { table: &self.table, index: 0, left: self.table.len() } }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> { IterMut { left: self.table.len(), table: &mut self.table, index: 0, marker: crate::marker::PhantomData } }
    pub fn drain(&mut self) -> Drain<'_, K, V> { Drain { left: self.table.len(), table: &mut self.table, index: 0 } }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) {
        let mut index = 0;
        while let Some(full) = self.table.next_full(index) {
            let pair = unsafe { &mut *self.table.bucket(full) };
            if !f(&pair.0, &mut pair.1) { drop(self.table.remove(full)); }
            index = full + 1;
        }
    }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) -> crate::vec::IntoIter<(K, V)> {
        let mut gone = Vec::new();
        let mut index = 0;
        while let Some(full) = self.table.next_full(index) {
            let pair = unsafe { &mut *self.table.bucket(full) };
            if f(&pair.0, &mut pair.1) { gone.push(self.table.remove(full)); }
            index = full + 1;
        }
        gone.into_iter()
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    fn find<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<usize> where K: Borrow<Q> {
        if self.table.len() == 0 { return None; }
        self.table.find(self.hash_builder.hash_one(k), |pair| *k == *pair.0.borrow())
    }
    fn pair(&self, index: usize) -> &(K, V) { unsafe { &*self.table.bucket(index) } }
    fn pair_mut(&mut self, index: usize) -> &mut (K, V) { unsafe { &mut *self.table.bucket(index) } }
    pub fn reserve(&mut self, additional: usize) {
        let hasher = &self.hash_builder;
        self.table.reserve(additional, |pair| hasher.hash_one(&pair.0))
    }
    pub fn shrink_to_fit(&mut self) { self.shrink_to(0); }
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let hasher = &self.hash_builder;
        self.table.shrink_to(min_capacity, |pair| hasher.hash_one(&pair.0))
    }
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V> where K: Borrow<Q> {
        match self.find(k) { Some(i) => Some(&self.pair(i).1), None => None }
    }
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> {
        match self.find(k) {
            Some(i) => {
                let pair = self.pair(i);
                Some((&pair.0, &pair.1))
            }
            None => None,
        }
    }
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool where K: Borrow<Q> { self.find(k).is_some() }
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q> {
        match self.find(k) { Some(i) => Some(&mut self.pair_mut(i).1), None => None }
    }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let hash = self.hash_builder.hash_one(&k);
        match self.table.find(hash, |pair| k == pair.0) {
            Some(i) => Some(crate::mem::replace(&mut self.pair_mut(i).1, v)),
            None => {
                let hasher = &self.hash_builder;
                self.table.insert(hash, (k, v), |pair| hasher.hash_one(&pair.0));
                None
            }
        }
    }
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q> {
        match self.remove_entry(k) { Some((_, v)) => Some(v), None => None }
    }
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q> {
        let index = self.find(k)?;
        Some(self.table.remove(index))
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V, S> {
        let hash = self.hash_builder.hash_one(&key);
        match self.table.find(hash, |pair| key == pair.0) {
            Some(index) => Entry::Occupied(OccupiedEntry { map: self, index }),
            None => Entry::Vacant(VacantEntry { map: self, hash, key }),
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
        let table = &self.table;
        found.map(|index| match index { Some(i) => unsafe { Some(&mut (*table.bucket(i)).1) }, None => None })
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        if self.len() != other.len() { return false; }
        for (key, value) in self {
            match other.get(key) { Some(v) => if *value != *v { return false; }, None => return false }
        }
        true
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for HashMap<K, V, S> {
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
        let lower = iter.size_hint().0;
        self.reserve(if self.is_empty() { lower } else { (lower + 1) / 2 });
        for (k, v) in iter { self.insert(k, v); }
    }
    fn extend_one(&mut self, (k, v): (K, V)) { self.insert(k, v); }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        for (k, v) in iter { self.insert(*k, *v); }
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(arr: [(K, V); N]) -> Self { HashMap::from_iter(arr) }
}

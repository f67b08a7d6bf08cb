//! Places in a `HashMap`.
use crate::prelude::v1::*;
use super::{HashMap, RandomState};
use crate::fmt;
use crate::hash::{BuildHasher, Hash};
use crate::mem;

/// Differs from std: entries carry the map's hasher type, which has a default.
pub enum Entry<'a, K: 'a, V: 'a, S: 'a = RandomState> {
    Occupied(OccupiedEntry<'a, K, V, S>),
    Vacant(VacantEntry<'a, K, V, S>),
}
pub struct OccupiedEntry<'a, K: 'a, V: 'a, S: 'a = RandomState> { pub(super) map: &'a mut HashMap<K, V, S>, pub(super) index: usize }
pub struct VacantEntry<'a, K: 'a, V: 'a, S: 'a = RandomState> { pub(super) map: &'a mut HashMap<K, V, S>, pub(super) hash: u64, pub(super) key: K }
use Entry::{Occupied, Vacant};

impl<'a, K: Eq + Hash, V, S: BuildHasher> Entry<'a, K, V, S> {
    pub fn or_insert(self, default: V) -> &'a mut V {
        match self { Occupied(entry) => entry.into_mut(), Vacant(entry) => entry.insert(default) }
    }
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {
        match self { Occupied(entry) => entry.into_mut(), Vacant(entry) => entry.insert(default()) }
    }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {
        match self {
            Occupied(entry) => entry.into_mut(),
            Vacant(entry) => {
                let value = default(entry.key());
                entry.insert(value)
            }
        }
    }
    pub fn or_default(self) -> &'a mut V where V: Default {
        match self { Occupied(entry) => entry.into_mut(), Vacant(entry) => entry.insert(Default::default()) }
    }
    pub fn key(&self) -> &K {
        match self { Occupied(entry) => entry.key(), Vacant(entry) => entry.key() }
    }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {
        match self {
            Occupied(mut entry) => {
                f(entry.get_mut());
                Occupied(entry)
            }
            Vacant(entry) => Vacant(entry),
        }
    }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S> {
        match self {
            Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            Vacant(entry) => entry.insert_entry(value),
        }
    }
}
impl<'a, K: Eq + Hash, V, S: BuildHasher> OccupiedEntry<'a, K, V, S> {
    pub fn key(&self) -> &K { &self.map.pair(self.index).0 }
    pub fn get(&self) -> &V { &self.map.pair(self.index).1 }
    pub fn get_mut(&mut self) -> &mut V { &mut self.map.pair_mut(self.index).1 }
    pub fn into_mut(self) -> &'a mut V { &mut self.map.pair_mut(self.index).1 }
    pub fn insert(&mut self, value: V) -> V { mem::replace(self.get_mut(), value) }
    pub fn remove(self) -> V { self.remove_entry().1 }
    pub fn remove_entry(self) -> (K, V) { self.map.table.remove(self.index) }
}
impl<'a, K: Eq + Hash, V, S: BuildHasher> VacantEntry<'a, K, V, S> {
    pub fn key(&self) -> &K { &self.key }
    pub fn into_key(self) -> K { self.key }
    pub fn insert(self, value: V) -> &'a mut V { self.insert_entry(value).into_mut() }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S> {
        let map = self.map;
        let hasher = &map.hash_builder;
        let index = map.table.insert(self.hash, (self.key, value), |pair| hasher.hash_one(&pair.0));
        OccupiedEntry { map, index }
    }
}
impl<K: fmt::Debug + Eq + Hash, V: fmt::Debug, S: BuildHasher> fmt::Debug for Entry<'_, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Vacant(v) => f.debug_tuple("Entry").field(&format_args!("VacantEntry({:?})", v.key())).finish(),
            Occupied(o) => f.debug_tuple("Entry").field(&format_args!("OccupiedEntry {{ key: {:?}, value: {:?}, .. }}", o.key(), o.get())).finish(),
        }
    }
}

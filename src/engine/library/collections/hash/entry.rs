//! A place in a map, taken or free.
use super::raw::RawTable;
use crate::fmt;
use crate::mem;

#[rustc_diagnostic_item = "HashMapEntry"]
pub enum Entry<'a, K: 'a, V: 'a> {
    Occupied(OccupiedEntry<'a, K, V>),
    Vacant(VacantEntry<'a, K, V>),
}
pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    pub(super) index: usize,
    pub(super) table: &'a mut RawTable<(K, V)>,
}
/// There is room for one more in the table.
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    pub(super) hash: u64,
    pub(super) key: K,
    pub(super) table: &'a mut RawTable<(K, V)>,
}
use Entry::{Occupied, Vacant};

impl<'a, K, V> Entry<'a, K, V> {
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
        match self { Occupied(entry) => entry.into_mut(), Vacant(entry) => entry.insert(V::default()) }
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
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        match self {
            Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            Vacant(entry) => entry.insert_entry(value),
        }
    }
}
impl<'a, K, V> OccupiedEntry<'a, K, V> {
    fn pair(&self) -> &(K, V) { unsafe { &*self.table.bucket(self.index) } }
    fn pair_mut(&mut self) -> &mut (K, V) { unsafe { &mut *self.table.bucket(self.index) } }
    pub fn key(&self) -> &K { &self.pair().0 }
    pub fn get(&self) -> &V { &self.pair().1 }
    pub fn get_mut(&mut self) -> &mut V { &mut self.pair_mut().1 }
    pub fn into_mut(self) -> &'a mut V { unsafe { &mut (*self.table.bucket(self.index)).1 } }
    pub fn insert(&mut self, value: V) -> V { mem::replace(self.get_mut(), value) }
    pub fn remove(self) -> V { self.remove_entry().1 }
    pub fn remove_entry(self) -> (K, V) { self.table.remove(self.index) }
}
impl<'a, K, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn into_key(self) -> K { self.key }
    pub fn insert(self, value: V) -> &'a mut V { self.insert_entry(value).into_mut() }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let VacantEntry { hash, key, table } = self;
        let index = table.insert_no_grow(hash, (key, value));
        OccupiedEntry { index, table }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Entry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self { Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(), Vacant(entry) => f.debug_tuple("Entry").field(entry).finish() }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for OccupiedEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish_non_exhaustive()
    }
}
impl<K: fmt::Debug, V> fmt::Debug for VacantEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("VacantEntry").field(self.key()).finish() }
}

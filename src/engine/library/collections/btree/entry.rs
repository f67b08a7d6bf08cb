//! A place in a map, taken or free.
use super::map::BTreeMap;
use super::node::{Handle, Node};
use crate::fmt;
use crate::mem;

#[rustc_diagnostic_item = "BTreeEntry"]
pub enum Entry<'a, K: 'a, V: 'a> {
    Vacant(VacantEntry<'a, K, V>),
    Occupied(OccupiedEntry<'a, K, V>),
}
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    pub(super) key: K,
    /// None in a map that has no nodes yet.
    pub(super) handle: Option<Handle<K, V>>,
    pub(super) map: &'a mut BTreeMap<K, V>,
}
pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    pub(super) handle: Handle<K, V>,
    pub(super) map: &'a mut BTreeMap<K, V>,
}
use Entry::{Occupied, Vacant};

impl<'a, K: Ord, V> Entry<'a, K, V> {
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
impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn into_key(self) -> K { self.key }
    pub fn insert(self, value: V) -> &'a mut V { self.insert_entry(value).into_mut() }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let VacantEntry { key, handle, map } = self;
        let edge = match handle { Some(edge) => edge, None => map.root_or_new().at(0) };
        let mut root = map.root_or_new();
        let handle = edge.insert(key, value, &mut root);
        map.set_root(root);
        map.length += 1;
        OccupiedEntry { handle, map }
    }
}
impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
    pub fn key(&self) -> &K { unsafe { &*self.handle.key() } }
    pub fn get(&self) -> &V { unsafe { &*self.handle.val() } }
    pub fn get_mut(&mut self) -> &mut V { unsafe { &mut *self.handle.val() } }
    pub fn into_mut(self) -> &'a mut V { unsafe { &mut *self.handle.val() } }
    pub fn insert(&mut self, value: V) -> V { mem::replace(self.get_mut(), value) }
    pub fn remove(self) -> V { self.remove_entry().1 }
    pub fn remove_entry(self) -> (K, V) { self.map.remove_at(self.handle).0 }
}
impl<K, V> BTreeMap<K, V> {
    pub(super) fn root_or_new(&mut self) -> Node<K, V> {
        match self.root_node() {
            Some(root) => root,
            None => {
                let root = Node::new_leaf();
                self.set_root(root);
                root
            }
        }
    }
    /// Takes a pair out; answers it and the edge where it was.
    pub(super) fn remove_at(&mut self, handle: Handle<K, V>) -> ((K, V), Handle<K, V>) {
        let mut root = self.root_or_new();
        let removed = handle.remove(&mut root);
        self.set_root(root);
        self.length -= 1;
        removed
    }
}
impl<K: fmt::Debug + Ord, V: fmt::Debug> fmt::Debug for Entry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self { Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(), Occupied(entry) => f.debug_tuple("Entry").field(entry).finish() }
    }
}
impl<K: fmt::Debug + Ord, V> fmt::Debug for VacantEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("VacantEntry").field(self.key()).finish() }
}
impl<K: fmt::Debug + Ord, V: fmt::Debug> fmt::Debug for OccupiedEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}

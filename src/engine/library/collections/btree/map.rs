//! `BTreeMap`.
use super::entry::{Entry, OccupiedEntry, VacantEntry};
use super::into_iter::{IntoIter, IntoKeys, IntoValues};
use super::iter::{Iter, IterMut, Keys, Range, RangeMut, Span, Values, ValuesMut};
use super::node::{Handle, LeafNode, Node};
use super::search::Found;
use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::marker::PhantomData;
use crate::mem::{self, ManuallyDrop};
use crate::ops::{Bound, Index, RangeBounds};
use crate::ptr::NonNull;

#[rustc_diagnostic_item = "BTreeMap"]
#[rustc_insignificant_dtor]
pub struct BTreeMap<K, V> {
    root: Option<Root<K, V>>,
    pub(super) length: usize,
    marker: PhantomData<(K, V)>,
}
struct Root<K, V> {
    node: NonNull<LeafNode<K, V>>,
    height: usize,
}
unsafe impl<K: Send, V: Send> Send for BTreeMap<K, V> {}
unsafe impl<K: Sync, V: Sync> Sync for BTreeMap<K, V> {}

impl<K, V> BTreeMap<K, V> {
    pub const fn new() -> BTreeMap<K, V> { BTreeMap { root: None, length: 0, marker: PhantomData } }
    pub(super) fn root_node(&self) -> Option<Node<K, V>> {
        match &self.root { Some(root) => Some(Node { node: root.node, height: root.height }), None => None }
    }
    pub(super) fn set_root(&mut self, root: Node<K, V>) { self.root = Some(Root { node: root.node, height: root.height }); }
    fn ends(&self) -> Option<(Handle<K, V>, Handle<K, V>)> {
        match self.root_node() { Some(root) => Some((root.first_leaf_edge(), root.last_leaf_edge())), None => None }
    }
    fn find<Q: ?Sized + Ord>(&self, key: &Q) -> Option<Handle<K, V>> where K: Borrow<Q> {
        match self.root_node()?.search(key) { Found::Pair(pair) => Some(pair), Found::Edge(_) => None }
    }
    fn first(&self) -> Option<Handle<K, V>> { self.root_node()?.first_leaf_edge().next_pair() }
    fn last(&self) -> Option<Handle<K, V>> { self.root_node()?.last_leaf_edge().previous_pair() }
    pub fn clear(&mut self) { drop(mem::take(self)) }
    pub const fn len(&self) -> usize { self.length }
    pub const fn is_empty(&self) -> bool { self.length == 0 }
    pub fn iter(&self) -> Iter<'_, K, V> { Iter { span: Span::new(self.ends()), length: self.length, marker: PhantomData } }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> { IterMut { span: Span::new(self.ends()), length: self.length, marker: PhantomData } }
    pub fn keys(&self) -> Keys<'_, K, V> { Keys { inner: self.iter() } }
    pub fn values(&self) -> Values<'_, K, V> { Values { inner: self.iter() } }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> { ValuesMut { inner: self.iter_mut() } }
    pub fn into_keys(self) -> IntoKeys<K, V> { IntoKeys { inner: self.into_iter() } }
    pub fn into_values(self) -> IntoValues<K, V> { IntoValues { inner: self.into_iter() } }

    pub fn get<Q: ?Sized + Ord>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord {
        match self.find(key) { Some(pair) => Some(unsafe { &*pair.val() }), None => None }
    }
    pub fn get_key_value<Q: ?Sized + Ord>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord {
        match self.find(k) { Some(pair) => unsafe { Some((&*pair.key(), &*pair.val())) }, None => None }
    }
    pub fn get_mut<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord {
        match self.find(key) { Some(pair) => Some(unsafe { &mut *pair.val() }), None => None }
    }
    #[rustc_diagnostic_item = "btreemap_contains_key"]
    pub fn contains_key<Q: ?Sized + Ord>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord { self.find(key).is_some() }
    pub fn first_key_value(&self) -> Option<(&K, &V)> where K: Ord {
        match self.first() { Some(pair) => unsafe { Some((&*pair.key(), &*pair.val())) }, None => None }
    }
    pub fn last_key_value(&self) -> Option<(&K, &V)> where K: Ord {
        match self.last() { Some(pair) => unsafe { Some((&*pair.key(), &*pair.val())) }, None => None }
    }
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord {
        match self.first() { Some(handle) => Some(OccupiedEntry { handle, map: self }), None => None }
    }
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>> where K: Ord {
        match self.last() { Some(handle) => Some(OccupiedEntry { handle, map: self }), None => None }
    }
    pub fn pop_first(&mut self) -> Option<(K, V)> where K: Ord {
        match self.first() { Some(pair) => Some(self.remove_at(pair).0), None => None }
    }
    pub fn pop_last(&mut self) -> Option<(K, V)> where K: Ord {
        match self.last() { Some(pair) => Some(self.remove_at(pair).0), None => None }
    }
    #[rustc_diagnostic_item = "btreemap_insert"]
    pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord {
        match self.entry(key) {
            Entry::Occupied(mut entry) => Some(entry.insert(value)),
            Entry::Vacant(entry) => {
                entry.insert_entry(value);
                None
            }
        }
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> where K: Ord {
        match self.root_node() {
            None => Entry::Vacant(VacantEntry { key, handle: None, map: self }),
            Some(root) => match root.search(&key) {
                Found::Pair(handle) => Entry::Occupied(OccupiedEntry { handle, map: self }),
                Found::Edge(edge) => Entry::Vacant(VacantEntry { key, handle: Some(edge), map: self }),
            },
        }
    }
    pub fn remove<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord {
        match self.find(key) { Some(pair) => Some(self.remove_at(pair).0.1), None => None }
    }
    pub fn remove_entry<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord {
        match self.find(key) { Some(pair) => Some(self.remove_at(pair).0), None => None }
    }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) where K: Ord {
        self.extract_if(.., |k, v| !f(k, v)).for_each(drop);
    }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool, R: RangeBounds<K>>(&mut self, range: R, pred: F) -> ExtractIf<'_, K, V, R, F> where K: Ord {
        let edge = match self.root_node() { Some(root) => Some(root.range((range.start_bound(), Bound::Unbounded)).0), None => None };
        ExtractIf { edge, map: self, range, pred }
    }
    pub fn range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: R) -> Range<'_, K, V> where K: Borrow<T> + Ord {
        let ends = match self.root_node() { Some(root) => Some(root.range(range)), None => None };
        Range { span: Span::new(ends), marker: PhantomData }
    }
    pub fn range_mut<T: ?Sized + Ord, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<'_, K, V> where K: Borrow<T> + Ord {
        let ends = match self.root_node() { Some(root) => Some(root.range(range)), None => None };
        RangeMut { span: Span::new(ends), marker: PhantomData }
    }
    /// Differs from std: pairs move over one by one, so nodes are allocated in another order.
    pub fn append(&mut self, other: &mut Self) where K: Ord {
        if other.is_empty() { return; }
        if self.is_empty() {
            mem::swap(self, other);
            return;
        }
        for (k, v) in mem::take(other) { self.insert(k, v); }
    }
    /// Differs from std: as `append`.
    pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> Self where K: Borrow<Q> + Ord {
        let mut right = BTreeMap::new();
        while let Some(last) = self.last_entry() {
            if last.key().borrow() < key { break; }
            let (k, v) = last.remove_entry();
            right.insert(k, v);
        }
        right
    }
    /// A map of sorted pairs.
    pub(super) fn from_sorted<I: Iterator<Item = (K, V)>>(iter: I) -> Self where K: Ord {
        let mut root = Node::new_leaf();
        let length = Node::append_sorted(&mut root, iter);
        let mut map = BTreeMap { root: None, length, marker: PhantomData };
        map.set_root(root);
        map
    }
}
/// Pairs that a predicate picks, taken out on the way.
pub struct ExtractIf<'a, K, V, R, F> {
    edge: Option<Handle<K, V>>,
    map: &'a mut BTreeMap<K, V>,
    range: R,
    pred: F,
}
impl<K: Ord, V, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, R, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        loop {
            let pair = self.edge?.next_pair()?;
            let key = unsafe { &*pair.key() };
            let inside = match self.range.end_bound() { Bound::Included(end) => *key <= *end, Bound::Excluded(end) => *key < *end, Bound::Unbounded => true };
            if !inside { return None; }
            if (self.pred)(key, unsafe { &mut *pair.val() }) {
                let (removed, edge) = self.map.remove_at(pair);
                self.edge = Some(edge);
                return Some(removed);
            }
            self.edge = Some(pair.next_leaf_edge());
        }
    }
}
unsafe impl<#[may_dangle] K, #[may_dangle] V> Drop for BTreeMap<K, V> {
    fn drop(&mut self) { drop(IntoIter::new(self.ends(), self.length)) }
}
impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        let me = ManuallyDrop::new(self);
        IntoIter::new(me.ends(), me.length)
    }
}
impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> { self.iter() }
}
impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> { self.iter_mut() }
}
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> BTreeMap<K, V> {
        let mut pairs: Vec<(K, V)> = iter.into_iter().collect();
        if pairs.is_empty() { return BTreeMap::new(); }
        pairs.sort_by(|a, b| a.0.cmp(&b.0));
        BTreeMap::from_sorted(pairs.into_iter())
    }
}
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(mut arr: [(K, V); N]) -> Self {
        if N == 0 { return BTreeMap::new(); }
        arr.sort_by(|a, b| a.0.cmp(&b.0));
        BTreeMap::from_sorted(arr.into_iter())
    }
}
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) { for (k, v) in iter { self.insert(k, v); } }
    fn extend_one(&mut self, (k, v): (K, V)) { self.insert(k, v); }
}
impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(*k, *v); } }
}
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {
    fn clone(&self) -> BTreeMap<K, V> {
        let mut map = BTreeMap::new();
        if self.is_empty() { return map; }
        if let Some(root) = self.root_node() {
            map.set_root(root.clone_subtree());
            map.length = self.length;
        }
        map
    }
}
impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> BTreeMap<K, V> { BTreeMap::new() }
}
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &BTreeMap<K, V>) -> bool { self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a == b) }
}
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &BTreeMap<K, V>) -> Option<Ordering> { self.iter().partial_cmp(other.iter()) }
}
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &BTreeMap<K, V>) -> Ordering { self.iter().cmp(other.iter()) }
}
impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len());
        for pair in self { pair.hash(state); }
    }
}
impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_map().entries(self.iter()).finish() }
}
impl<K: Borrow<Q> + Ord, Q: ?Sized + Ord, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V { self.get(key).expect("no entry found for key") }
}

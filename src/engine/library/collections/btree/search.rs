//! Finding keys.
use super::node::{Handle, Node};
use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::ops::{Bound, RangeBounds};

/// A key found, or the edge of a leaf where it would be.
pub(super) enum Found<K, V> {
    Pair(Handle<K, V>),
    Edge(Handle<K, V>),
}
impl<K, V> Node<K, V> {
    /// Number of the first pair not below the key, and whether it is equal.
    fn position<Q: ?Sized + Ord>(self, key: &Q) -> (usize, bool) where K: Borrow<Q> {
        let len = self.len();
        let mut i = 0;
        while i < len {
            match key.cmp(unsafe { (*self.key(i)).borrow() }) {
                Ordering::Greater => i += 1,
                Ordering::Equal => return (i, true),
                Ordering::Less => return (i, false),
            }
        }
        (len, false)
    }
    pub(super) fn search<Q: ?Sized + Ord>(self, key: &Q) -> Found<K, V> where K: Borrow<Q> {
        let mut node = self;
        loop {
            let (idx, equal) = node.position(key);
            if equal { return Found::Pair(node.at(idx)); }
            if node.height == 0 { return Found::Edge(node.at(idx)); }
            node = node.edge(idx);
        }
    }
    /// The edge of a leaf before (`after` false) or after every pair that lies below the bound or is it.
    fn bound<Q: ?Sized + Ord>(self, key: &Q, after: bool) -> Handle<K, V> where K: Borrow<Q> {
        let mut node = self;
        loop {
            let (idx, equal) = node.position(key);
            let idx = if equal && after { idx + 1 } else { idx };
            if node.height == 0 { return node.at(idx); }
            let next = node.edge(idx);
            if equal { return if after { next.first_leaf_edge() } else { next.last_leaf_edge() }; }
            node = next;
        }
    }
    /// The two edges that enclose a range of keys.
    pub(super) fn range<Q: ?Sized + Ord, R: RangeBounds<Q>>(self, range: R) -> (Handle<K, V>, Handle<K, V>) where K: Borrow<Q> {
        match (range.start_bound(), range.end_bound()) {
            (Bound::Excluded(s), Bound::Excluded(e)) if s == e => panic!("range start and end are equal and excluded in BTreeMap"),
            (Bound::Included(s) | Bound::Excluded(s), Bound::Included(e) | Bound::Excluded(e)) if s > e => panic!("range start is greater than range end in BTreeMap"),
            _ => {}
        }
        let front = match range.start_bound() {
            Bound::Included(key) => self.bound(key, false),
            Bound::Excluded(key) => self.bound(key, true),
            Bound::Unbounded => self.first_leaf_edge(),
        };
        let back = match range.end_bound() {
            Bound::Included(key) => self.bound(key, true),
            Bound::Excluded(key) => self.bound(key, false),
            Bound::Unbounded => self.last_leaf_edge(),
        };
        (front, back)
    }
}

//! Collections.
use crate::alloc::Layout;
use crate::fmt;

pub mod binary_heap;
mod btree;
mod hash;
pub mod linked_list;
pub mod vec_deque;

pub use crate::ops::Bound;
pub use binary_heap::BinaryHeap;
pub use btree_map::BTreeMap;
pub use btree_set::BTreeSet;
pub use hash_map::HashMap;
pub use hash_set::HashSet;
pub use linked_list::LinkedList;
pub use vec_deque::VecDeque;

/// A map of keys to values, unordered.
pub mod hash_map {
    pub use super::hash::entry::{Entry, OccupiedEntry, VacantEntry};
    pub use super::hash::iter::{Drain, ExtractIf, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut};
    pub use super::hash::map::HashMap;
    pub use crate::hash::{DefaultHasher, RandomState};
}
/// A set of values, unordered.
pub mod hash_set {
    pub use super::hash::set::{Difference, Drain, HashSet, Intersection, IntoIter, Iter, SymmetricDifference, Union};
}
/// A map of keys to values in the order of the keys.
pub mod btree_map {
    pub use super::btree::entry::{Entry, OccupiedEntry, VacantEntry};
    pub use super::btree::into_iter::{IntoIter, IntoKeys, IntoValues};
    pub use super::btree::iter::{Iter, IterMut, Keys, Range, RangeMut, Values, ValuesMut};
    pub use super::btree::map::{BTreeMap, ExtractIf};
}
/// A set of values in order.
pub mod btree_set {
    pub use super::btree::set::{BTreeSet, Difference, Intersection, IntoIter, Iter, Range, SymmetricDifference, Union};
}

/// A collection could not get the memory it asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TryReserveError {
    kind: TryReserveErrorKind,
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TryReserveErrorKind {
    CapacityOverflow,
    AllocError { layout: Layout, non_exhaustive: () },
}
impl TryReserveError {
    pub fn kind(&self) -> TryReserveErrorKind { self.kind.clone() }
}
impl From<TryReserveErrorKind> for TryReserveError {
    fn from(kind: TryReserveErrorKind) -> Self { TryReserveError { kind } }
}
impl fmt::Display for TryReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed")?;
        f.write_str(match self.kind {
            TryReserveErrorKind::CapacityOverflow => " because the computed capacity exceeded the collection's maximum",
            TryReserveErrorKind::AllocError { .. } => " because the memory allocator returned an error",
        })
    }
}
impl crate::error::Error for TryReserveError {}

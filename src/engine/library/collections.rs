//! Collections.
use crate::prelude::v1::*;
use crate::fmt;

pub mod binary_heap;
pub mod btree_map;
pub mod btree_set;
pub mod hash_map;
pub mod hash_set;
pub mod linked_list;
pub mod vec_deque;
mod raw_table;
pub use crate::ops::Bound;
pub use binary_heap::BinaryHeap;
pub use btree_map::BTreeMap;
pub use btree_set::BTreeSet;
pub use hash_map::HashMap;
pub use hash_set::HashSet;
pub use linked_list::LinkedList;
pub use vec_deque::VecDeque;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TryReserveError { _private: () }
impl fmt::Display for TryReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed because the computed capacity exceeded the collection's maximum")
    }
}
impl crate::error::Error for TryReserveError {}

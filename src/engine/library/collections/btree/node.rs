//! Nodes of the tree, of the shape and size of std's: up to 11 pairs, and in an internal node one edge more.
//!
//! ```text
//! leaf:      parent, parent_idx, len, keys[11], vals[11]
//! internal:  a leaf's fields, then edges[12]
//! ```
//! Every node but the root holds at least 5 pairs.
use crate::alloc::{allocate, deallocate, Layout};
use crate::mem::MaybeUninit;
use crate::ptr::{self, NonNull};

pub(super) const CAPACITY: usize = 11;
pub(super) const MIN_LEN: usize = 5;

pub(super) struct LeafNode<K, V> {
    parent: Option<NonNull<InternalNode<K, V>>>,
    parent_idx: MaybeUninit<u16>,
    len: u16,
    keys: [MaybeUninit<K>; CAPACITY],
    vals: [MaybeUninit<V>; CAPACITY],
}
#[repr(C)]
pub(super) struct InternalNode<K, V> {
    data: LeafNode<K, V>,
    edges: [MaybeUninit<NonNull<LeafNode<K, V>>>; CAPACITY + 1],
}

/// A node and how far above the leaves it is.
pub(super) struct Node<K, V> {
    pub(super) node: NonNull<LeafNode<K, V>>,
    pub(super) height: usize,
}
/// A pair of a node, or an edge: the one before the pair of the same number.
pub(super) struct Handle<K, V> {
    pub(super) node: Node<K, V>,
    pub(super) idx: usize,
}
impl<K, V> Clone for Node<K, V> {
    fn clone(&self) -> Self { *self }
}
impl<K, V> Copy for Node<K, V> {}
impl<K, V> Clone for Handle<K, V> {
    fn clone(&self) -> Self { *self }
}
impl<K, V> Copy for Handle<K, V> {}
impl<K, V> PartialEq for Handle<K, V> {
    fn eq(&self, other: &Self) -> bool { self.node.node == other.node.node && self.idx == other.idx }
}

/// Opens a gap at `idx` in `len` values and fills it.
pub(super) unsafe fn insert_at<T>(base: *mut T, len: usize, idx: usize, value: T) {
    unsafe {
        if len > idx { ptr::copy(base.add(idx) as *const T, base.add(idx + 1), len - idx); }
        ptr::write(base.add(idx), value);
    }
}
/// Takes the value at `idx` of `len` and closes the gap.
pub(super) unsafe fn remove_at<T>(base: *mut T, len: usize, idx: usize) -> T {
    unsafe {
        let value = ptr::read(base.add(idx));
        ptr::copy(base.add(idx + 1) as *const T, base.add(idx), len - idx - 1);
        value
    }
}
pub(super) unsafe fn move_to<T>(from: *mut T, to: *mut T, count: usize) {
    unsafe { ptr::copy_nonoverlapping(from as *const T, to, count) }
}

impl<K, V> Node<K, V> {
    pub(super) fn new_leaf() -> Self {
        unsafe {
            let p = allocate(Layout::new::<LeafNode<K, V>>()) as *mut LeafNode<K, V>;
            (*p).parent = None;
            (*p).len = 0;
            Node { node: NonNull::new_unchecked(p), height: 0 }
        }
    }
    fn new_internal_block(height: usize) -> Self {
        unsafe {
            let p = allocate(Layout::new::<InternalNode<K, V>>()) as *mut LeafNode<K, V>;
            (*p).parent = None;
            (*p).len = 0;
            Node { node: NonNull::new_unchecked(p), height }
        }
    }
    /// A new node above `child`.
    pub(super) fn new_internal(child: Node<K, V>) -> Self {
        let node = Node::new_internal_block(child.height + 1);
        node.set_edge(0, child);
        node
    }
    pub(super) fn deallocate(self) {
        let layout = if self.height == 0 { Layout::new::<LeafNode<K, V>>() } else { Layout::new::<InternalNode<K, V>>() };
        unsafe { deallocate(self.node.as_ptr() as *mut u8, layout); }
    }
    fn leaf(self) -> *mut LeafNode<K, V> { self.node.as_ptr() }
    pub(super) fn len(self) -> usize { unsafe { (*self.leaf()).len as usize } }
    pub(super) fn set_len(self, len: usize) { unsafe { (*self.leaf()).len = len as u16; } }
    pub(super) fn keys(self) -> *mut K { unsafe { &raw mut (*self.leaf()).keys as *mut K } }
    pub(super) fn vals(self) -> *mut V { unsafe { &raw mut (*self.leaf()).vals as *mut V } }
    pub(super) fn key(self, idx: usize) -> *mut K { unsafe { self.keys().add(idx) } }
    pub(super) fn val(self, idx: usize) -> *mut V { unsafe { self.vals().add(idx) } }
    pub(super) fn edges(self) -> *mut NonNull<LeafNode<K, V>> {
        unsafe { &raw mut (*(self.leaf() as *mut InternalNode<K, V>)).edges as *mut NonNull<LeafNode<K, V>> }
    }
    pub(super) fn edge(self, idx: usize) -> Node<K, V> { unsafe { Node { node: *self.edges().add(idx), height: self.height - 1 } } }
    /// Hangs a child in, which then knows its parent.
    pub(super) fn set_edge(self, idx: usize, child: Node<K, V>) {
        unsafe { ptr::write(self.edges().add(idx), child.node); }
        self.correct_links(idx, idx + 1);
    }
    /// Tells the children `from..to` where they hang.
    pub(super) fn correct_links(self, from: usize, to: usize) {
        let mut i = from;
        while i < to {
            let child = self.edge(i).leaf();
            unsafe {
                (*child).parent = Some(self.node.cast());
                (*child).parent_idx = MaybeUninit::new(i as u16);
            }
            i += 1;
        }
    }
    pub(super) fn forget_parent(self) { unsafe { (*self.leaf()).parent = None; } }
    /// The edge of the parent that leads here.
    pub(super) fn ascend(self) -> Option<Handle<K, V>> {
        unsafe {
            match (*self.leaf()).parent {
                Some(parent) => Some(Handle { node: Node { node: parent.cast(), height: self.height + 1 }, idx: (*self.leaf()).parent_idx.assume_init() as usize }),
                None => None,
            }
        }
    }
    pub(super) fn at(self, idx: usize) -> Handle<K, V> { Handle { node: self, idx } }

    /// Puts a pair in that has room, with the edge to its right.
    pub(super) fn insert_fit(self, idx: usize, key: K, val: V, right: Option<Node<K, V>>) {
        let len = self.len();
        unsafe {
            insert_at(self.keys(), len, idx, key);
            insert_at(self.vals(), len, idx, val);
            self.set_len(len + 1);
            if let Some(right) = right {
                insert_at(self.edges(), len + 1, idx + 1, right.node);
                self.correct_links(idx + 1, len + 2);
            }
        }
    }
    /// Moves everything behind the pair `idx` to a new node; that pair goes up.
    fn split(self, idx: usize) -> (K, V, Node<K, V>) {
        let right = if self.height == 0 { Node::new_leaf() } else { Node::new_internal_block(self.height) };
        let count = self.len() - idx - 1;
        unsafe {
            let key = ptr::read(self.key(idx));
            let val = ptr::read(self.val(idx));
            move_to(self.key(idx + 1), right.keys(), count);
            move_to(self.val(idx + 1), right.vals(), count);
            self.set_len(idx);
            right.set_len(count);
            if self.height > 0 {
                move_to(self.edges().add(idx + 1), right.edges(), count + 1);
                right.correct_links(0, count + 1);
            }
            (key, val, right)
        }
    }
    /// Puts a pair in a full node by splitting it; answers what goes up and where the pair is now.
    fn insert_split(self, idx: usize, key: K, val: V, right: Option<Node<K, V>>) -> (K, V, Node<K, V>, Handle<K, V>) {
        let middle = if idx < 5 { 4 } else if idx < 7 { 5 } else { 6 };
        let (up_key, up_val, new) = self.split(middle);
        let place = if idx <= middle { self.at(idx) } else { new.at(idx - middle - 1) };
        place.node.insert_fit(place.idx, key, val, right);
        (up_key, up_val, new, place)
    }
}
impl<K, V> Handle<K, V> {
    pub(super) fn key(self) -> *mut K { self.node.key(self.idx) }
    pub(super) fn val(self) -> *mut V { self.node.val(self.idx) }
    /// Inserts at an edge of a leaf, splitting upwards as far as needed; answers where the pair is.
    pub(super) fn insert(self, key: K, val: V, root: &mut Node<K, V>) -> Handle<K, V> {
        if self.node.len() < CAPACITY {
            self.node.insert_fit(self.idx, key, val, None);
            return self;
        }
        let (mut key, mut val, mut right, place) = self.node.insert_split(self.idx, key, val, None);
        let mut left = self.node;
        loop {
            match left.ascend() {
                None => {
                    *root = Node::new_internal(*root);
                    root.insert_fit(0, key, val, Some(right));
                    return place;
                }
                Some(parent) if parent.node.len() < CAPACITY => {
                    parent.node.insert_fit(parent.idx, key, val, Some(right));
                    return place;
                }
                Some(parent) => {
                    let up = parent.node.insert_split(parent.idx, key, val, Some(right));
                    key = up.0;
                    val = up.1;
                    right = up.2;
                    left = parent.node;
                }
            }
        }
    }
}

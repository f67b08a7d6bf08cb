//! Taking pairs out: a node that becomes too small takes from a neighbour or is merged with it.
use super::node::{move_to, remove_at, Handle, Node, CAPACITY, MIN_LEN};
use crate::mem;
use crate::ptr;

/// The pair of the parent between a node and the neighbour it turns to: the left one if there is one.
struct Between<K, V> {
    pair: Handle<K, V>,
    left: Node<K, V>,
    right: Node<K, V>,
    neighbour_is_left: bool,
}
impl<K, V> Node<K, V> {
    fn between(self) -> Option<Between<K, V>> {
        let edge = self.ascend()?;
        let parent = edge.node;
        Some(if edge.idx > 0 {
            Between { pair: parent.at(edge.idx - 1), left: parent.edge(edge.idx - 1), right: self, neighbour_is_left: true }
        } else {
            Between { pair: edge, left: self, right: parent.edge(1), neighbour_is_left: false }
        })
    }
    /// Mends a node that may hold too little, then its ancestors; true when the root has been left without a pair.
    fn fix_with_ancestors(self) -> bool {
        let mut node = self;
        loop {
            let len = node.len();
            if len >= MIN_LEN { return false; }
            match node.between() {
                None => return len == 0,
                Some(between) if between.can_merge() => {
                    between.merge();
                    node = between.pair.node;
                }
                Some(between) => {
                    if between.neighbour_is_left { between.steal_left(MIN_LEN - len) } else { between.steal_right(MIN_LEN - len) }
                    return false;
                }
            }
        }
    }
    /// Fills up the nodes at the right border after a tree was built from the left.
    pub(super) fn fix_right_border(self) {
        let mut node = self;
        while node.height > 0 {
            let last = node.len();
            let right = node.edge(last);
            if right.len() < MIN_LEN {
                let between = Between { pair: node.at(last - 1), left: node.edge(last - 1), right, neighbour_is_left: true };
                between.steal_left(MIN_LEN - right.len());
            }
            node = right;
        }
    }
}
impl<K, V> Between<K, V> {
    fn can_merge(&self) -> bool { self.left.len() + 1 + self.right.len() <= CAPACITY }
    /// Moves the parent's pair and the right node's into the left one.
    fn merge(&self) {
        let (parent, idx) = (self.pair.node, self.pair.idx);
        let (left, right) = (self.left, self.right);
        let (parent_len, left_len, right_len) = (parent.len(), left.len(), right.len());
        unsafe {
            left.set_len(left_len + 1 + right_len);
            ptr::write(left.key(left_len), remove_at(parent.keys(), parent_len, idx));
            ptr::write(left.val(left_len), remove_at(parent.vals(), parent_len, idx));
            move_to(right.keys(), left.key(left_len + 1), right_len);
            move_to(right.vals(), left.val(left_len + 1), right_len);
            remove_at(parent.edges(), parent_len + 1, idx + 1);
            parent.correct_links(idx + 1, parent_len);
            parent.set_len(parent_len - 1);
            if left.height > 0 {
                move_to(right.edges(), left.edges().add(left_len + 1), right_len + 1);
                left.correct_links(left_len + 1, left_len + right_len + 2);
            }
        }
        right.deallocate();
    }
    /// Moves pairs from the end of the left node through the parent to the start of the right one.
    fn steal_left(&self, count: usize) {
        let (left, right) = (self.left, self.right);
        let (left_len, right_len) = (left.len() - count, right.len());
        unsafe {
            ptr::copy(right.keys() as *const K, right.key(count), right_len);
            ptr::copy(right.vals() as *const V, right.val(count), right_len);
            move_to(left.key(left_len + 1), right.keys(), count - 1);
            move_to(left.val(left_len + 1), right.vals(), count - 1);
            ptr::write(right.key(count - 1), ptr::replace(self.pair.key(), ptr::read(left.key(left_len))));
            ptr::write(right.val(count - 1), ptr::replace(self.pair.val(), ptr::read(left.val(left_len))));
            if right.height > 0 {
                ptr::copy(right.edges() as *const _, right.edges().add(count), right_len + 1);
                move_to(left.edges().add(left_len + 1), right.edges(), count);
                right.correct_links(0, right_len + count + 1);
            }
        }
        left.set_len(left_len);
        right.set_len(right_len + count);
    }
    /// Moves pairs from the start of the right node through the parent to the end of the left one.
    fn steal_right(&self, count: usize) {
        let (left, right) = (self.left, self.right);
        let (left_len, right_len) = (left.len(), right.len() - count);
        unsafe {
            ptr::write(left.key(left_len), ptr::replace(self.pair.key(), ptr::read(right.key(count - 1))));
            ptr::write(left.val(left_len), ptr::replace(self.pair.val(), ptr::read(right.val(count - 1))));
            move_to(right.keys(), left.key(left_len + 1), count - 1);
            move_to(right.vals(), left.val(left_len + 1), count - 1);
            ptr::copy(right.key(count) as *const K, right.keys(), right_len);
            ptr::copy(right.val(count) as *const V, right.vals(), right_len);
            if right.height > 0 {
                move_to(right.edges(), left.edges().add(left_len + 1), count);
                ptr::copy(right.edges().add(count) as *const _, right.edges(), right_len + 1);
                left.correct_links(left_len + 1, left_len + count + 1);
                right.correct_links(0, right_len + 1);
            }
        }
        left.set_len(left_len + count);
        right.set_len(right_len);
    }
}
impl<K, V> Handle<K, V> {
    /// Takes a pair out of the tree; answers it and the edge of a leaf where it was.
    pub(super) fn remove(self, root: &mut Node<K, V>) -> ((K, V), Handle<K, V>) {
        let mut root_emptied = false;
        let result = if self.node.height == 0 {
            self.remove_from_leaf(&mut root_emptied)
        } else {
            // The pair before it, which is in a leaf, takes its place.
            let last = self.node.edge(self.idx).last_leaf_edge();
            let (pair, edge) = last.node.at(last.idx - 1).remove_from_leaf(&mut root_emptied);
            let internal = edge.next_pair().unwrap();
            let old = unsafe { (mem::replace(&mut *internal.key(), pair.0), mem::replace(&mut *internal.val(), pair.1)) };
            (old, internal.next_leaf_edge())
        };
        if root_emptied {
            let old = *root;
            *root = old.edge(0);
            root.forget_parent();
            old.deallocate();
        }
        result
    }
    fn remove_from_leaf(self, root_emptied: &mut bool) -> ((K, V), Handle<K, V>) {
        let len = self.node.len();
        let pair = unsafe { (remove_at(self.node.keys(), len, self.idx), remove_at(self.node.vals(), len, self.idx)) };
        self.node.set_len(len - 1);
        let mut edge = self;
        if len - 1 < MIN_LEN {
            if let Some(between) = self.node.between() {
                let left_len = between.left.len();
                if between.can_merge() {
                    between.merge();
                    if between.neighbour_is_left { edge = between.left.at(left_len + 1 + self.idx); }
                } else if between.neighbour_is_left {
                    between.steal_left(1);
                    edge = self.node.at(self.idx + 1);
                } else {
                    between.steal_right(1);
                }
                if between.pair.node.fix_with_ancestors() { *root_emptied = true; }
            }
        }
        (pair, edge)
    }
}

//! Building a tree from sorted pairs, and copying one.
use super::node::{Node, CAPACITY};

/// Sorted pairs of which the last of equal keys counts.
struct Dedup<K, V, I: Iterator<Item = (K, V)>> {
    iter: I,
    peeked: Option<Option<(K, V)>>,
}
impl<K: Eq, V, I: Iterator<Item = (K, V)>> Iterator for Dedup<K, V, I> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        loop {
            let next = match self.peeked.take() { Some(peeked) => peeked, None => self.iter.next() }?;
            let following = self.iter.next();
            let repeated = match &following { Some(pair) => pair.0 == next.0, None => false };
            self.peeked = Some(following);
            if !repeated { return Some(next); }
        }
    }
}
impl<K, V> Node<K, V> {
    /// Appends pairs in ascending order; answers how many.
    pub(super) fn append_sorted<I: Iterator<Item = (K, V)>>(root: &mut Node<K, V>, iter: I) -> usize where K: Eq {
        let mut count = 0;
        let mut leaf = root.last_leaf_edge().node;
        for (key, value) in (Dedup { iter, peeked: None }) {
            if leaf.len() < CAPACITY {
                leaf.insert_fit(leaf.len(), key, value, None);
            } else {
                let mut open = leaf;
                loop {
                    match open.ascend() {
                        Some(parent) if parent.node.len() < CAPACITY => {
                            open = parent.node;
                            break;
                        }
                        Some(parent) => open = parent.node,
                        None => {
                            *root = Node::new_internal(*root);
                            open = *root;
                            break;
                        }
                    }
                }
                let mut right = Node::new_leaf();
                while right.height + 1 < open.height { right = Node::new_internal(right); }
                open.insert_fit(open.len(), key, value, Some(right));
                leaf = open.last_leaf_edge().node;
            }
            count += 1;
        }
        root.fix_right_border();
        count
    }
}
impl<K: Clone, V: Clone> Node<K, V> {
    /// A tree of clones, of the same shape.
    pub(super) fn clone_subtree(self) -> Node<K, V> {
        let mut out = if self.height == 0 { Node::new_leaf() } else { Node::new_internal(self.edge(0).clone_subtree()) };
        let mut i = 0;
        while i < self.len() {
            let (key, val) = unsafe { ((*self.key(i)).clone(), (*self.val(i)).clone()) };
            let right = if self.height == 0 { None } else { Some(self.edge(i + 1).clone_subtree()) };
            out.insert_fit(i, key, val, right);
            i += 1;
        }
        out
    }
}

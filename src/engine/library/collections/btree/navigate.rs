//! Walking from edge to edge of the leaves.
use super::node::{Handle, Node};

impl<K, V> Node<K, V> {
    pub(super) fn first_leaf_edge(self) -> Handle<K, V> {
        let mut node = self;
        while node.height > 0 { node = node.edge(0); }
        node.at(0)
    }
    pub(super) fn last_leaf_edge(self) -> Handle<K, V> {
        let mut node = self;
        while node.height > 0 { node = node.edge(node.len()); }
        node.at(node.len())
    }
}
impl<K, V> Handle<K, V> {
    /// From an edge to the pair on its right; none at the right end of the tree.
    pub(super) fn next_pair(self) -> Option<Handle<K, V>> {
        let mut edge = self;
        while edge.idx >= edge.node.len() {
            edge = edge.node.ascend()?;
        }
        Some(edge)
    }
    /// From an edge to the pair on its left.
    pub(super) fn previous_pair(self) -> Option<Handle<K, V>> {
        let mut edge = self;
        while edge.idx == 0 {
            edge = edge.node.ascend()?;
        }
        Some(edge.node.at(edge.idx - 1))
    }
    /// From a pair to the edge of a leaf on its right.
    pub(super) fn next_leaf_edge(self) -> Handle<K, V> {
        if self.node.height == 0 { self.node.at(self.idx + 1) } else { self.node.edge(self.idx + 1).first_leaf_edge() }
    }
    /// From a pair to the edge of a leaf on its left.
    pub(super) fn previous_leaf_edge(self) -> Handle<K, V> {
        if self.node.height == 0 { self } else { self.node.edge(self.idx).last_leaf_edge() }
    }
    /// As `next_pair`, giving back the nodes that are left on the way up.
    pub(super) fn next_pair_deallocating(self) -> Option<Handle<K, V>> {
        let mut edge = self;
        while edge.idx >= edge.node.len() {
            let parent = edge.node.ascend();
            edge.node.deallocate();
            edge = parent?;
        }
        Some(edge)
    }
    /// As `previous_pair`, giving back the nodes that are left on the way up.
    pub(super) fn previous_pair_deallocating(self) -> Option<Handle<K, V>> {
        let mut edge = self;
        while edge.idx == 0 {
            let parent = edge.node.ascend();
            edge.node.deallocate();
            edge = parent?;
        }
        Some(edge.node.at(edge.idx - 1))
    }
    /// Gives back this node and all above it.
    pub(super) fn deallocate_to_root(self) {
        let mut node = self.node;
        loop {
            let parent = node.ascend();
            node.deallocate();
            match parent { Some(edge) => node = edge.node, None => return }
        }
    }
}

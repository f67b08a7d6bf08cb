//! B-trees.
mod build;
pub(super) mod entry;
pub(super) mod into_iter;
pub(super) mod iter;
pub(super) mod map;
mod navigate;
mod node;
mod remove;
mod search;
pub(super) mod set;

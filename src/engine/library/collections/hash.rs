//! Hash tables.
pub(super) mod entry;
pub(super) mod iter;
pub(super) mod map;
mod raw;
pub(super) mod set;

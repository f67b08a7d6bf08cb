//! Iterators.

mod traits;
mod iterator;
mod double_ended;
mod range;
mod sources;
mod adapters;
mod peekable;
mod flatten;
mod chain_zip;

pub use adapters::{Cloned, Copied, Cycle, Enumerate, Filter, FilterMap, Fuse, Inspect, Map, MapWhile, Rev, Scan, Skip, SkipWhile, StepBy, Take, TakeWhile};
pub use chain_zip::{zip, chain, Chain, Zip};
pub use double_ended::DoubleEndedIterator;
pub use flatten::{FlatMap, Flatten};
pub use iterator::Iterator;
pub use peekable::Peekable;
pub use range::Step;
pub use sources::{empty, from_fn, once, once_with, repeat, repeat_n, repeat_with, successors, Empty, FromFn, Once, OnceWith, Repeat, RepeatN, RepeatWith, Successors};
pub use traits::{ExactSizeIterator, Extend, FromIterator, FusedIterator, IntoIterator, Product, Sum, TrustedLen};

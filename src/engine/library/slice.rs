//! Slices.
use crate::intrinsics;

mod access;
mod arrays;
mod chunks;
mod cmp;
mod concat;
mod index;
mod iter;
mod search;
mod sort;
mod split;
pub use arrays::{ArrayWindows, GetDisjointMutError, GetDisjointMutIndex};
pub use crate::ascii::EscapeAscii;
pub use chunks::{ChunkBy, ChunkByMut, Chunks, ChunksExact, ChunksExactMut, ChunksMut, RChunks, RChunksExact, RChunksExactMut, RChunksMut, Windows};
pub use concat::{Concat, Join};
pub use index::{range, SliceIndex};
pub use iter::{Iter, IterMut};
pub use split::{RSplit, RSplitMut, RSplitN, RSplitNMut, Split, SplitInclusive, SplitInclusiveMut, SplitMut, SplitN, SplitNMut};

pub const fn from_ref<T>(s: &T) -> &[T] { unsafe { from_raw_parts(s as *const T, 1) } }
pub const fn from_mut<T>(s: &mut T) -> &mut [T] { unsafe { from_raw_parts_mut(s as *mut T, 1) } }
pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] { unsafe { intrinsics::transmute::<(*const T, usize), &'a [T]>((data, len)) } }
pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] { unsafe { intrinsics::transmute::<(*mut T, usize), &'a mut [T]>((data, len)) } }

/// What `vec![…]` ends with: the box's memory becomes the vector's.
#[doc(hidden)]
pub fn into_vec<T>(boxed: Box<[T]>) -> Vec<T> {
    unsafe {
        let len = boxed.len();
        let raw = Box::into_raw(boxed);
        Vec::from_raw_parts(raw as *mut T, len, len)
    }
}
/// The same for a box made from an array.
#[doc(hidden)]
pub fn array_into_vec<T, const N: usize>(boxed: Box<[T; N]>) -> Vec<T> { unsafe { Vec::from_raw_parts(Box::into_raw(boxed) as *mut T, N, N) } }

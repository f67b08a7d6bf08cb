//! Traits of `Vec`.
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Deref, DerefMut, DerefPure, Index, IndexMut};
use crate::ptr;
use crate::slice::SliceIndex;

unsafe impl<#[may_dangle] T> Drop for Vec<T> {
    /// Drops the elements; the memory goes with `RawVec`.
    fn drop(&mut self) { unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.as_mut_ptr(), self.len())) } }
}
impl<T> Deref for Vec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] { self.as_slice() }
}
impl<T> DerefMut for Vec<T> {
    fn deref_mut(&mut self) -> &mut [T] { self.as_mut_slice() }
}
unsafe impl<T> DerefPure for Vec<T> {}
impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Self { self.as_slice().to_vec() }
    fn clone_from(&mut self, source: &Self) {
        self.truncate(source.len());
        let (init, tail) = source.split_at(self.len());
        self.clone_from_slice(init);
        self.extend_from_slice(tail);
    }
}
impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { Hash::hash(&**self, state) }
}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output { index.index(self.as_slice()) }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self.as_mut_slice()) }
}
macro_rules! eq_with {
    ($([$($g:tt)*] $A:ty, $B:ty;)*) => {
        $(impl<T: PartialEq<U>, U, $($g)*> PartialEq<$B> for $A {
            fn eq(&self, other: &$B) -> bool { self[..] == other[..] }
        })*
    };
}
eq_with! {
    [] Vec<T>, Vec<U>;
    [] Vec<T>, &[U];
    [] Vec<T>, &mut [U];
    [] &[T], Vec<U>;
    [] &mut [T], Vec<U>;
    [] Vec<T>, [U];
    [] [T], Vec<U>;
    [const N: usize] Vec<T>, [U; N];
    [const N: usize] Vec<T>, &[U; N];
    [const N: usize] [T; N], Vec<U>;
}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> { PartialOrd::partial_cmp(&**self, &**other) }
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Self) -> Ordering { Ord::cmp(&**self, &**other) }
}
impl<T> Default for Vec<T> {
    fn default() -> Vec<T> { Vec::new() }
}
impl<T: fmt::Debug> fmt::Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
}
impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> { self }
}
impl<T> AsMut<Vec<T>> for Vec<T> {
    fn as_mut(&mut self) -> &mut Vec<T> { self }
}
impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] { self }
}
impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] { self }
}
impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] { self }
}
impl<T> BorrowMut<[T]> for Vec<T> {
    fn borrow_mut(&mut self) -> &mut [T] { self }
}
impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(s: &[T]) -> Vec<T> { s.to_vec() }
}
impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(s: &mut [T]) -> Vec<T> { s.to_vec() }
}
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(s: &[T; N]) -> Vec<T> { s.as_slice().to_vec() }
}
impl<T: Clone, const N: usize> From<&mut [T; N]> for Vec<T> {
    fn from(s: &mut [T; N]) -> Vec<T> { s.as_slice().to_vec() }
}
impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(s: [T; N]) -> Vec<T> { crate::slice::array_into_vec(Box::new(s)) }
}
impl<'a, T: Clone> From<Cow<'a, [T]>> for Vec<T> {
    fn from(s: Cow<'a, [T]>) -> Vec<T> { s.into_owned() }
}
impl<T> From<Box<[T]>> for Vec<T> {
    fn from(s: Box<[T]>) -> Vec<T> { s.into_vec() }
}
impl From<&str> for Vec<u8> {
    fn from(s: &str) -> Vec<u8> { From::from(s.as_bytes()) }
}

//! Arrays.
use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::iter::FusedIterator;
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ops::{Index, IndexMut, Range};
use crate::ptr;
use crate::slice::{self, SliceIndex};

pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(mut f: F) -> [T; N] {
    let mut guard = Guard::<T, N>::new();
    while guard.len < N {
        let value = f(guard.len);
        guard.push(value);
    }
    guard.finish()
}
pub const fn from_ref<T>(s: &T) -> &[T; 1] { unsafe { &*(s as *const T as *const [T; 1]) } }
pub const fn from_mut<T>(s: &mut T) -> &mut [T; 1] { unsafe { &mut *(s as *mut T as *mut [T; 1]) } }
pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N] { from_fn(|_| val.clone()) }

/// An array being filled; what is there is dropped if filling stops.
struct Guard<T, const N: usize> { array: MaybeUninit<[T; N]>, len: usize }
impl<T, const N: usize> Guard<T, N> {
    fn new() -> Self { Guard { array: MaybeUninit::uninit(), len: 0 } }
    fn push(&mut self, value: T) {
        unsafe { ptr::write((self.array.as_mut_ptr() as *mut T).add(self.len), value); }
        self.len += 1;
    }
    fn finish(self) -> [T; N] {
        let guard = ManuallyDrop::new(self);
        unsafe { guard.array.assume_init_read() }
    }
}
impl<T, const N: usize> Drop for Guard<T, N> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.array.as_mut_ptr() as *mut T, self.len)); }
    }
}

impl<T, const N: usize> [T; N] {
    pub fn map<F: FnMut(T) -> U, U>(self, mut f: F) -> [U; N] {
        let mut guard = Guard::<U, N>::new();
        for x in self { guard.push(f(x)); }
        guard.finish()
    }
    pub const fn as_slice(&self) -> &[T] { self }
    pub const fn as_mut_slice(&mut self) -> &mut [T] { self }
    pub fn each_ref(&self) -> [&T; N] { from_fn(|i| &self[i]) }
    pub fn each_mut(&mut self) -> [&mut T; N] {
        let base = self as *mut [T; N] as *mut T;
        from_fn(|i| unsafe { &mut *base.add(i) })
    }
}

#[derive(Debug, Copy, Clone)]
pub struct TryFromSliceError(());
impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("could not convert slice to array") }
}
impl crate::error::Error for TryFromSliceError {}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> { <&[T; N]>::try_from(slice).copied() }
}
impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &mut [T]) -> Result<[T; N], TryFromSliceError> { <[T; N]>::try_from(&*slice) }
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        if slice.len() == N { Ok(unsafe { &*(slice.as_ptr() as *const [T; N]) }) } else { Err(TryFromSliceError(())) }
    }
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError> {
        if slice.len() == N { Ok(unsafe { &mut *(slice.as_mut_ptr() as *mut [T; N]) }) } else { Err(TryFromSliceError(())) }
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(mut vec: Vec<T>) -> Result<[T; N], Vec<T>> {
        if vec.len() != N { return Err(vec); }
        unsafe {
            vec.set_len(0);
            Ok(ptr::read(vec.as_ptr() as *const [T; N]))
        }
    }
}
impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] { self }
}
impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] { self }
}
impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] { self }
}
impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] { self }
}
impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) { Hash::hash(self.as_slice(), state) }
}
impl<T, I: SliceIndex<[T]>, const N: usize> Index<I> for [T; N] {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output { index.index(self.as_slice()) }
}
impl<T, I: SliceIndex<[T]>, const N: usize> IndexMut<I> for [T; N] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output { index.index_mut(self.as_mut_slice()) }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {
    fn eq(&self, other: &[U; N]) -> bool { self.as_slice() == other.as_slice() }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {
    fn eq(&self, other: &[U]) -> bool { self.as_slice() == other }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {
    fn eq(&self, other: &[U; N]) -> bool { self == other.as_slice() }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for [T; N] {
    fn eq(&self, other: &&[U]) -> bool { self.as_slice() == *other }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &[T] {
    fn eq(&self, other: &[U; N]) -> bool { *self == other.as_slice() }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &mut [T] {
    fn eq(&self, other: &[U; N]) -> bool { **self == *other.as_slice() }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&mut [U]> for [T; N] {
    fn eq(&self, other: &&mut [U]) -> bool { self.as_slice() == *other }
}
impl<T: Eq, const N: usize> Eq for [T; N] {}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> { PartialOrd::partial_cmp(self.as_slice(), other.as_slice()) }
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering { Ord::cmp(self.as_slice(), other.as_slice()) }
}
impl<T: Copy, const N: usize> Copy for [T; N] {}
impl<T: Clone, const N: usize> Clone for [T; N] {
    fn clone(&self) -> Self { from_fn(|i| self[i].clone()) }
}
macro_rules! default_arrays {
    ($($n:literal)*) => {
        $(impl<T: Default> Default for [T; $n] {
            fn default() -> [T; $n] { from_fn(|_| T::default()) }
        })*
    };
}
default_arrays! { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 }
impl<T> Default for [T; 0] {
    fn default() -> [T; 0] { [] }
}

#[rustc_diagnostic_item = "ArrayIntoIter"]
pub struct IntoIter<T, const N: usize> { data: [MaybeUninit<T>; N], alive: Range<usize> }
impl<T, const N: usize> IntoIter<T, N> {
    pub const unsafe fn new_unchecked(data: [MaybeUninit<T>; N], alive: Range<usize>) -> Self { IntoIter { data, alive } }
    pub fn as_slice(&self) -> &[T] {
        unsafe { slice::from_raw_parts((&raw const self.data as *const T).add(self.alive.start), self.alive.end - self.alive.start) }
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { slice::from_raw_parts_mut((&raw mut self.data as *mut T).add(self.alive.start), self.alive.end - self.alive.start) }
    }
}
impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
    fn into_iter(self) -> IntoIter<T, N> {
        unsafe {
            let data = mem::transmute_copy::<[T; N], [MaybeUninit<T>; N]>(&self);
            mem::forget(self);
            IntoIter { data, alive: 0..N }
        }
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> slice::Iter<'a, T> { self.iter() }
}
impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;
    fn into_iter(self) -> slice::IterMut<'a, T> { self.iter_mut() }
}
impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let i = self.alive.start;
        if i == self.alive.end { return None; }
        self.alive.start = i + 1;
        Some(unsafe { ptr::read((&raw const self.data as *const T).add(i)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.alive.end - self.alive.start;
        (len, Some(len))
    }
    fn __trusted_len(&self) -> bool { true }
}
impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        if self.alive.start == self.alive.end { return None; }
        self.alive.end -= 1;
        Some(unsafe { ptr::read((&raw const self.data as *const T).add(self.alive.end)) })
    }
}
impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}
impl<T, const N: usize> FusedIterator for IntoIter<T, N> {}
impl<T, const N: usize> Drop for IntoIter<T, N> {
    fn drop(&mut self) { unsafe { ptr::drop_in_place(self.as_mut_slice()) } }
}
impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {
    fn clone(&self) -> Self {
        let mut new = IntoIter { data: MaybeUninit::uninit_array(), alive: 0..0 };
        for x in self.as_slice() {
            let at = new.alive.end;
            new.data[at].write(x.clone());
            new.alive.end = at + 1;
        }
        new
    }
}
impl<T: fmt::Debug, const N: usize> fmt::Debug for IntoIter<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IntoIter").field(&self.as_slice()).finish() }
}

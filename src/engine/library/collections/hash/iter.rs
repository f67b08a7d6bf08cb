//! The iterators of `HashMap`.
use super::raw::{RawIntoIter, RawIter, RawTable};
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr;

#[rustc_diagnostic_item = "hashmap_iter_ty"]
pub struct Iter<'a, K: 'a, V: 'a> {
    pub(super) raw: RawIter<(K, V)>,
    pub(super) marker: PhantomData<&'a (K, V)>,
}
#[rustc_diagnostic_item = "hashmap_iter_mut_ty"]
pub struct IterMut<'a, K: 'a, V: 'a> {
    pub(super) raw: RawIter<(K, V)>,
    pub(super) marker: PhantomData<&'a mut (K, V)>,
}
pub struct IntoIter<K, V> { pub(super) raw: RawIntoIter<(K, V)> }
#[rustc_diagnostic_item = "hashmap_keys_ty"]
pub struct Keys<'a, K: 'a, V: 'a> { pub(super) inner: Iter<'a, K, V> }
#[rustc_diagnostic_item = "hashmap_values_ty"]
pub struct Values<'a, K: 'a, V: 'a> { pub(super) inner: Iter<'a, K, V> }
#[rustc_diagnostic_item = "hashmap_values_mut_ty"]
pub struct ValuesMut<'a, K: 'a, V: 'a> { pub(super) inner: IterMut<'a, K, V> }
pub struct IntoKeys<K, V> { pub(super) inner: IntoIter<K, V> }
pub struct IntoValues<K, V> { pub(super) inner: IntoIter<K, V> }
#[rustc_diagnostic_item = "hashmap_drain_ty"]
pub struct Drain<'a, K: 'a, V: 'a> {
    pub(super) raw: RawIter<(K, V)>,
    pub(super) table: &'a mut RawTable<(K, V)>,
}
/// Values that a predicate picks, taken out on the way.
pub struct ExtractIf<'a, K, V, F> {
    pub(super) raw: RawIter<(K, V)>,
    pub(super) end: *mut (K, V),
    pub(super) table: &'a mut RawTable<(K, V)>,
    pub(super) pred: F,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        match self.raw.next() { Some(p) => unsafe { Some((&(*p).0, &(*p).1)) }, None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.raw.left(), Some(self.raw.left())) }
}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.raw.next() { Some(p) => unsafe { Some((&(*p).0, &mut (*p).1)) }, None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.raw.left(), Some(self.raw.left())) }
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> { self.raw.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.raw.left(), Some(self.raw.left())) }
}
impl<K, V> Iterator for Drain<'_, K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        match self.raw.next() { Some(p) => Some(unsafe { ptr::read(p) }), None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.raw.left(), Some(self.raw.left())) }
}
impl<K, V, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while let Some(p) = self.raw.next() {
            let (key, value) = unsafe { &mut *p };
            if (self.pred)(key, value) {
                let index = unsafe { self.end.offset_from_unsigned(p) } - 1;
                return Some(self.table.remove(index));
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, Some(self.raw.left())) }
}
macro_rules! parts {
    ($($Name:ident [$($g:tt)*] $Item:ty, $i:tt;)*) => {
        $(
            impl<$($g)* K, V> Iterator for $Name<$($g)* K, V> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    match self.inner.next() { Some(pair) => Some(pair.$i), None => None }
                }
                fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
            }
            impl<$($g)* K, V> ExactSizeIterator for $Name<$($g)* K, V> {}
            impl<$($g)* K, V> FusedIterator for $Name<$($g)* K, V> {}
        )*
    };
}
parts! {
    Keys ['a,] &'a K, 0;
    Values ['a,] &'a V, 1;
    ValuesMut ['a,] &'a mut V, 1;
    IntoKeys [] K, 0;
    IntoValues [] V, 1;
}
impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}
impl<K, V> ExactSizeIterator for IterMut<'_, K, V> {}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
impl<K, V> ExactSizeIterator for Drain<'_, K, V> {}
impl<K, V> FusedIterator for Iter<'_, K, V> {}
impl<K, V> FusedIterator for IterMut<'_, K, V> {}
impl<K, V> FusedIterator for IntoIter<K, V> {}
impl<K, V> FusedIterator for Drain<'_, K, V> {}
impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self { Iter { raw: self.raw.clone(), marker: PhantomData } }
}
impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self { Keys { inner: self.inner.clone() } }
}
impl<K, V> Clone for Values<'_, K, V> {
    fn clone(&self) -> Self { Values { inner: self.inner.clone() } }
}
impl<K, V> Drop for Drain<'_, K, V> {
    fn drop(&mut self) {
        while let Some(p) = self.raw.next() { unsafe { ptr::drop_in_place(p); } }
        self.table.forget_values();
    }
}
impl<K: Debug, V: Debug> Debug for Iter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K: Debug, V> Debug for Keys<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K, V: Debug> Debug for Values<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K: Debug, V: Debug> Debug for IntoIter<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(Iter { raw: self.raw.rest(), marker: PhantomData }).finish() }
}

//! Iterators of `HashMap`: in the order of the buckets.
use crate::prelude::v1::*;
use super::HashMap;
use crate::collections::raw_table::RawTable;
use crate::fmt;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;

pub struct Iter<'a, K: 'a, V: 'a> { pub(super) table: &'a RawTable<(K, V)>, pub(super) index: usize, pub(super) left: usize }
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        if self.left == 0 { return None; }
        let index = self.table.next_full(self.index)?;
        self.index = index + 1;
        self.left -= 1;
        let pair = unsafe { &*self.table.bucket(index) };
        Some((&pair.0, &pair.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left, Some(self.left)) }
}
impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self { Iter { table: self.table, index: self.index, left: self.left } }
}
pub struct IterMut<'a, K: 'a, V: 'a> { pub(super) table: *mut RawTable<(K, V)>, pub(super) index: usize, pub(super) left: usize, pub(super) marker: PhantomData<&'a mut (K, V)> }
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        if self.left == 0 { return None; }
        let table = unsafe { &*self.table };
        let index = table.next_full(self.index)?;
        self.index = index + 1;
        self.left -= 1;
        let pair = unsafe { &mut *table.bucket(index) };
        Some((&pair.0, &mut pair.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left, Some(self.left)) }
}
pub struct IntoIter<K, V> { table: RawTable<(K, V)>, index: usize }
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let index = self.table.next_full(self.index)?;
        self.index = index + 1;
        Some(self.table.remove(index))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.table.len(), Some(self.table.len())) }
}
pub struct Drain<'a, K: 'a, V: 'a> { pub(super) table: &'a mut RawTable<(K, V)>, pub(super) index: usize, pub(super) left: usize }
impl<K, V> Iterator for Drain<'_, K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let index = self.table.next_full(self.index)?;
        self.index = index + 1;
        self.left -= 1;
        Some(self.table.remove(index))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left, Some(self.left)) }
}
impl<K, V> Drop for Drain<'_, K, V> {
    fn drop(&mut self) { self.table.clear(); }
}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> { IntoIter { table: self.table, index: 0 } }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> { self.iter() }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> { self.iter_mut() }
}
macro_rules! part_iterators {
    ($($Name:ident [$($g:tt)*] $Inner:ty => $Item:ty, |$pair:ident| $part:expr;)*) => {
        $(
            pub struct $Name<$($g)*> { pub(super) inner: $Inner }
            impl<$($g)*> Iterator for $Name<$($g)*> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    let $pair = self.inner.next()?;
                    Some($part)
                }
                fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
            }
            impl<$($g)*> ExactSizeIterator for $Name<$($g)*> {}
            impl<$($g)*> FusedIterator for $Name<$($g)*> {}
        )*
    };
}
part_iterators! {
    Keys ['a, K, V] Iter<'a, K, V> => &'a K, |pair| pair.0;
    Values ['a, K, V] Iter<'a, K, V> => &'a V, |pair| pair.1;
    ValuesMut ['a, K, V] IterMut<'a, K, V> => &'a mut V, |pair| pair.1;
    IntoKeys [K, V] IntoIter<K, V> => K, |pair| pair.0;
    IntoValues [K, V] IntoIter<K, V> => V, |pair| pair.1;
}
macro_rules! sized_iterators {
    ($($Name:ty;)*) => {
        $(
            impl<K, V> ExactSizeIterator for $Name {}
            impl<K, V> FusedIterator for $Name {}
        )*
    };
}
sized_iterators! { Iter<'_, K, V>; IterMut<'_, K, V>; IntoIter<K, V>; Drain<'_, K, V>; }
impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self { Keys { inner: self.inner.clone() } }
}
impl<K, V> Clone for Values<'_, K, V> {
    fn clone(&self) -> Self { Values { inner: self.inner.clone() } }
}
impl<K: fmt::Debug, V> fmt::Debug for Keys<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K, V: fmt::Debug> fmt::Debug for Values<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}

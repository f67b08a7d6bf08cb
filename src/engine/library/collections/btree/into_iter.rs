//! A tree taken apart, its nodes given back as they are left.
use super::iter::{Iter, Span};
use super::node::Handle;
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr;

#[rustc_insignificant_dtor]
pub struct IntoIter<K, V> {
    /// The edges between which pairs are left; none when there is no memory left to give back.
    ends: Option<(Handle<K, V>, Handle<K, V>)>,
    length: usize,
}
unsafe impl<K: Send, V: Send> Send for IntoIter<K, V> {}
impl<K, V> IntoIter<K, V> {
    pub(super) fn new(ends: Option<(Handle<K, V>, Handle<K, V>)>, length: usize) -> Self { IntoIter { ends, length } }
    fn finish(&mut self) {
        if let Some((front, _)) = self.ends.take() { front.deallocate_to_root(); }
    }
    fn dying_next(&mut self) -> Option<(K, V)> {
        if self.length == 0 {
            self.finish();
            return None;
        }
        self.length -= 1;
        let (front, back) = self.ends?;
        let pair = front.next_pair_deallocating()?;
        self.ends = Some((pair.next_leaf_edge(), back));
        unsafe { Some((ptr::read(pair.key()), ptr::read(pair.val()))) }
    }
    fn dying_next_back(&mut self) -> Option<(K, V)> {
        if self.length == 0 {
            self.finish();
            return None;
        }
        self.length -= 1;
        let (front, back) = self.ends?;
        let pair = back.previous_pair_deallocating()?;
        self.ends = Some((front, pair.previous_leaf_edge()));
        unsafe { Some((ptr::read(pair.key()), ptr::read(pair.val()))) }
    }
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> { self.dying_next() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.length, Some(self.length)) }
    fn __trusted_len(&self) -> bool { true }
}
impl<K, V> DoubleEndedIterator for IntoIter<K, V> {
    fn next_back(&mut self) -> Option<(K, V)> { self.dying_next_back() }
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
impl<K, V> FusedIterator for IntoIter<K, V> {}
/// Goes on when dropping a pair unwinds.
struct DropRest<'a, K, V>(&'a mut IntoIter<K, V>);
impl<K, V> Drop for DropRest<'_, K, V> {
    fn drop(&mut self) { while let Some(pair) = self.0.dying_next() { drop(pair); } }
}
impl<K, V> Drop for IntoIter<K, V> {
    fn drop(&mut self) {
        while let Some(pair) = self.dying_next() {
            let guard = DropRest(self);
            drop(pair);
            crate::mem::forget(guard);
        }
    }
}

pub struct IntoKeys<K, V> { pub(super) inner: IntoIter<K, V> }
pub struct IntoValues<K, V> { pub(super) inner: IntoIter<K, V> }
macro_rules! parts {
    ($($Name:ident $Item:ty, $i:tt;)*) => {
        $(
            impl<K, V> Iterator for $Name<K, V> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> { match self.inner.next() { Some(pair) => Some(pair.$i), None => None } }
                fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
                fn __trusted_len(&self) -> bool { true }
            }
            impl<K, V> DoubleEndedIterator for $Name<K, V> {
                fn next_back(&mut self) -> Option<$Item> { match self.inner.next_back() { Some(pair) => Some(pair.$i), None => None } }
            }
            impl<K, V> ExactSizeIterator for $Name<K, V> {}
            impl<K, V> FusedIterator for $Name<K, V> {}
        )*
    };
}
parts! { IntoKeys K, 0; IntoValues V, 1; }
impl<K, V> Default for IntoIter<K, V> {
    fn default() -> Self { IntoIter::new(None, 0) }
}
impl<K, V> Default for IntoKeys<K, V> {
    fn default() -> Self { IntoKeys { inner: IntoIter::default() } }
}
impl<K, V> Default for IntoValues<K, V> {
    fn default() -> Self { IntoValues { inner: IntoIter::default() } }
}
impl<K: Debug, V: Debug> Debug for IntoIter<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(Iter { span: Span::new(self.ends), length: self.length, marker: PhantomData }).finish()
    }
}

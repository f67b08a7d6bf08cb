//! The borrowing iterators of `BTreeMap`.
use super::node::Handle;
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;

/// Two edges of leaves; what lies between is still to be given.
pub(super) struct Span<K, V> {
    ends: Option<(Handle<K, V>, Handle<K, V>)>,
}
impl<K, V> Clone for Span<K, V> {
    fn clone(&self) -> Self { Span { ends: self.ends } }
}
impl<K, V> Span<K, V> {
    pub(super) fn new(ends: Option<(Handle<K, V>, Handle<K, V>)>) -> Self { Span { ends } }
    fn next(&mut self) -> Option<Handle<K, V>> {
        let (front, back) = self.ends?;
        if front == back { return None; }
        let pair = front.next_pair()?;
        self.ends = Some((pair.next_leaf_edge(), back));
        Some(pair)
    }
    fn next_back(&mut self) -> Option<Handle<K, V>> {
        let (front, back) = self.ends?;
        if front == back { return None; }
        let pair = back.previous_pair()?;
        self.ends = Some((front, pair.previous_leaf_edge()));
        Some(pair)
    }
}

#[rustc_diagnostic_item = "btreemap_iter_ty"]
pub struct Iter<'a, K: 'a, V: 'a> {
    pub(super) span: Span<K, V>,
    pub(super) length: usize,
    pub(super) marker: PhantomData<&'a (K, V)>,
}
pub struct IterMut<'a, K: 'a, V: 'a> {
    pub(super) span: Span<K, V>,
    pub(super) length: usize,
    pub(super) marker: PhantomData<&'a mut (K, V)>,
}
pub struct Range<'a, K: 'a, V: 'a> {
    pub(super) span: Span<K, V>,
    pub(super) marker: PhantomData<&'a (K, V)>,
}
pub struct RangeMut<'a, K: 'a, V: 'a> {
    pub(super) span: Span<K, V>,
    pub(super) marker: PhantomData<&'a mut (K, V)>,
}
pub struct Keys<'a, K: 'a, V: 'a> { pub(super) inner: Iter<'a, K, V> }
pub struct Values<'a, K: 'a, V: 'a> { pub(super) inner: Iter<'a, K, V> }
pub struct ValuesMut<'a, K: 'a, V: 'a> { pub(super) inner: IterMut<'a, K, V> }

macro_rules! pairs {
    ($($Name:ident $Item:ty, |$p:ident| $pair:expr, |$me:ident| $hint:expr;)*) => {
        $(
            impl<'a, K, V> Iterator for $Name<'a, K, V> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    let $p = self.span.next()?;
                    self.given();
                    Some(unsafe { $pair })
                }
                fn size_hint(&self) -> (usize, Option<usize>) {
                    let $me = self;
                    $hint
                }
                fn __trusted_len(&self) -> bool { self.size_hint().1.is_some() }
                fn last(mut self) -> Option<$Item> { self.next_back() }
            }
            impl<'a, K, V> DoubleEndedIterator for $Name<'a, K, V> {
                fn next_back(&mut self) -> Option<$Item> {
                    let $p = self.span.next_back()?;
                    self.given();
                    Some(unsafe { $pair })
                }
            }
            impl<K, V> FusedIterator for $Name<'_, K, V> {}
        )*
    };
}
pairs! {
    Iter (&'a K, &'a V), |p| (&*p.key(), &*p.val()), |me| (me.length, Some(me.length));
    IterMut (&'a K, &'a mut V), |p| (&*p.key(), &mut *p.val()), |me| (me.length, Some(me.length));
    Range (&'a K, &'a V), |p| (&*p.key(), &*p.val()), |_me| (0, None);
    RangeMut (&'a K, &'a mut V), |p| (&*p.key(), &mut *p.val()), |_me| (0, None);
}
impl<K, V> Iter<'_, K, V> {
    fn given(&mut self) { self.length -= 1; }
}
impl<K, V> IterMut<'_, K, V> {
    fn given(&mut self) { self.length -= 1; }
}
impl<K, V> Range<'_, K, V> {
    fn given(&mut self) {}
}
impl<K, V> RangeMut<'_, K, V> {
    fn given(&mut self) {}
}
macro_rules! parts {
    ($($Name:ident $Item:ty, $i:tt;)*) => {
        $(
            impl<'a, K, V> Iterator for $Name<'a, K, V> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> { match self.inner.next() { Some(pair) => Some(pair.$i), None => None } }
                fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
                fn __trusted_len(&self) -> bool { true }
                fn last(mut self) -> Option<$Item> { self.next_back() }
            }
            impl<'a, K, V> DoubleEndedIterator for $Name<'a, K, V> {
                fn next_back(&mut self) -> Option<$Item> { match self.inner.next_back() { Some(pair) => Some(pair.$i), None => None } }
            }
            impl<K, V> ExactSizeIterator for $Name<'_, K, V> {}
            impl<K, V> FusedIterator for $Name<'_, K, V> {}
        )*
    };
}
parts! { Keys &'a K, 0; Values &'a V, 1; ValuesMut &'a mut V, 1; }
impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}
impl<K, V> ExactSizeIterator for IterMut<'_, K, V> {}
macro_rules! defaults {
    ($($Name:ident { $($field:ident: $value:expr),* };)*) => { $(
        impl<'a, K, V> Default for $Name<'a, K, V> {
            fn default() -> Self { $Name { $($field: $value),* } }
        }
    )* };
}
defaults! {
    Iter { span: Span::new(None), length: 0, marker: PhantomData };
    IterMut { span: Span::new(None), length: 0, marker: PhantomData };
    Range { span: Span::new(None), marker: PhantomData };
    RangeMut { span: Span::new(None), marker: PhantomData };
    Keys { inner: Iter::default() };
    Values { inner: Iter::default() };
    ValuesMut { inner: IterMut::default() };
}
impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self { Iter { span: self.span.clone(), length: self.length, marker: PhantomData } }
}
impl<K, V> Clone for Range<'_, K, V> {
    fn clone(&self) -> Self { Range { span: self.span.clone(), marker: PhantomData } }
}
impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self { Keys { inner: self.inner.clone() } }
}
impl<K, V> Clone for Values<'_, K, V> {
    fn clone(&self) -> Self { Values { inner: self.inner.clone() } }
}
impl<K: Debug, V: Debug> Debug for Iter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K: Debug, V: Debug> Debug for Range<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K: Debug, V> Debug for Keys<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}
impl<K, V: Debug> Debug for Values<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.clone()).finish() }
}

//! Traits of `VecDeque`.
use super::VecDeque;
use crate::cmp::Ordering;
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::ops::{Index, IndexMut};

impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> Self {
        let mut deque = VecDeque::with_capacity(self.len());
        deque.extend(self.iter().cloned());
        deque
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> { VecDeque::new() }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &Self) -> bool { self.len() == other.len() && self.iter().zip(other.iter()).all(|(a, b)| a == b) }
}
impl<T: Eq> Eq for VecDeque<T> {}
macro_rules! eq_with {
    ($([$($g:tt)*] $B:ty;)*) => {
        $(impl<T: PartialEq<U>, U, $($g)*> PartialEq<$B> for VecDeque<T> {
            fn eq(&self, other: &$B) -> bool { self.len() == other.len() && self.iter().zip(other.iter()).all(|(a, b)| *a == *b) }
        })*
    };
}
eq_with! {
    [] Vec<U>;
    [] &[U];
    [] &mut [U];
    [const N: usize] [U; N];
    [const N: usize] &[U; N];
    [const N: usize] &mut [U; N];
}
impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { self.iter().partial_cmp(other.iter()) }
}
impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &Self) -> Ordering { self.iter().cmp(other.iter()) }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len());
        for x in self { x.hash(state); }
    }
}
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    #[track_caller]
    fn index(&self, index: usize) -> &T { self.get(index).expect("Out of bounds access") }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T { self.get_mut(index).expect("Out of bounds access") }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> { Vec::from_iter(iter).into() }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        if iter.__trusted_len() {
            self.reserve(iter.size_hint().0);
            for x in iter { self.push_back(x); }
            return;
        }
        while let Some(x) = iter.next() {
            if self.len() == self.capacity() { self.reserve(iter.size_hint().0.saturating_add(1)); }
            self.push_back(x);
        }
    }
    fn extend_one(&mut self, elem: T) { self.push_back(elem); }
    fn extend_reserve(&mut self, additional: usize) { self.reserve(additional); }
}
impl<'a, T: 'a + Copy> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { self.extend(iter.into_iter().copied()); }
}
impl<T: Debug> Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.iter()).finish() }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(arr: [T; N]) -> Self {
        let mut deque = VecDeque::with_capacity(N);
        for x in arr { deque.push_back(x); }
        deque
    }
}

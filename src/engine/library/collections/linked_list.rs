//! `LinkedList`: nodes linked both ways, a block each.
use crate::cmp::Ordering;
use crate::fmt::{self, Debug};
use crate::hash::{Hash, Hasher};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::mem;
use crate::ptr::NonNull;

#[rustc_diagnostic_item = "LinkedList"]
#[rustc_insignificant_dtor]
pub struct LinkedList<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<Box<Node<T>>>,
}
struct Node<T> {
    next: Option<NonNull<Node<T>>>,
    prev: Option<NonNull<Node<T>>>,
    element: T,
}
impl<T> Node<T> {
    fn into_element(self: Box<Self>) -> T { self.element }
}
unsafe impl<T: Send> Send for LinkedList<T> {}
unsafe impl<T: Sync> Sync for LinkedList<T> {}
impl<T> LinkedList<T> {
    pub const fn new() -> Self { LinkedList { head: None, tail: None, len: 0, marker: PhantomData } }
    pub const fn len(&self) -> usize { self.len }
    pub const fn is_empty(&self) -> bool { self.head.is_none() }
    pub fn clear(&mut self) { drop(mem::take(self)) }
    pub fn front(&self) -> Option<&T> { match self.head { Some(node) => Some(unsafe { &(*node.as_ptr()).element }), None => None } }
    pub fn front_mut(&mut self) -> Option<&mut T> { match self.head { Some(node) => Some(unsafe { &mut (*node.as_ptr()).element }), None => None } }
    pub fn back(&self) -> Option<&T> { match self.tail { Some(node) => Some(unsafe { &(*node.as_ptr()).element }), None => None } }
    pub fn back_mut(&mut self) -> Option<&mut T> { match self.tail { Some(node) => Some(unsafe { &mut (*node.as_ptr()).element }), None => None } }
    pub fn push_front(&mut self, elt: T) { self.push_front_mut(elt); }
    pub fn push_front_mut(&mut self, elt: T) -> &mut T {
        let node = Some(Box::into_non_null(Box::new(Node { next: self.head, prev: None, element: elt })));
        match self.head { Some(head) => unsafe { (*head.as_ptr()).prev = node }, None => self.tail = node }
        self.head = node;
        self.len += 1;
        unsafe { &mut (*self.head.unwrap_unchecked().as_ptr()).element }
    }
    #[rustc_diagnostic_item = "linked_list_push_back"]
    pub fn push_back(&mut self, elt: T) { self.push_back_mut(elt); }
    pub fn push_back_mut(&mut self, elt: T) -> &mut T {
        let node = Some(Box::into_non_null(Box::new(Node { next: None, prev: self.tail, element: elt })));
        match self.tail { Some(tail) => unsafe { (*tail.as_ptr()).next = node }, None => self.head = node }
        self.tail = node;
        self.len += 1;
        unsafe { &mut (*self.tail.unwrap_unchecked().as_ptr()).element }
    }
    pub fn extract_if<F: FnMut(&mut T) -> bool>(&mut self, filter: F) -> ExtractIf<'_, T, F> {
        ExtractIf { next: self.head, index: 0, old_len: self.len, list: self, pred: filter }
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) { self.extract_if(|e| !f(e)).for_each(drop); }
    pub fn pop_front(&mut self) -> Option<T> {
        let node = self.head?;
        Some(self.unlink(node).into_element())
    }
    pub fn pop_back(&mut self) -> Option<T> {
        let node = self.tail?;
        Some(self.unlink(node).into_element())
    }
    fn unlink(&mut self, node: NonNull<Node<T>>) -> Box<Node<T>> {
        unsafe {
            let node = Box::from_raw(node.as_ptr());
            match node.prev { Some(prev) => (*prev.as_ptr()).next = node.next, None => self.head = node.next }
            match node.next { Some(next) => (*next.as_ptr()).prev = node.prev, None => self.tail = node.prev }
            self.len -= 1;
            node
        }
    }
    pub fn append(&mut self, other: &mut Self) {
        match (self.tail, other.head) {
            (None, _) => mem::swap(self, other),
            (Some(tail), Some(head)) => {
                unsafe {
                    (*tail.as_ptr()).next = Some(head);
                    (*head.as_ptr()).prev = Some(tail);
                }
                self.tail = other.tail.take();
                other.head = None;
                self.len += mem::replace(&mut other.len, 0);
            }
            _ => {}
        }
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        assert!(at <= self.len, "Cannot split off at a nonexistent index");
        if at == 0 { return mem::take(self); }
        if at == self.len { return LinkedList::new(); }
        let mut node = self.head.unwrap();
        let mut i = 1;
        unsafe {
            while i < at {
                node = (*node.as_ptr()).next.unwrap();
                i += 1;
            }
            let second = (*node.as_ptr()).next.take().unwrap();
            (*second.as_ptr()).prev = None;
            let list = LinkedList { head: Some(second), tail: self.tail, len: self.len - at, marker: PhantomData };
            self.tail = Some(node);
            self.len = at;
            list
        }
    }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { self.iter().any(|e| e == x) }
    pub fn iter(&self) -> Iter<'_, T> { Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> { IterMut { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
}
unsafe impl<#[may_dangle] T> Drop for LinkedList<T> {
    fn drop(&mut self) { while let Some(node) = self.head { drop(self.unlink(node)); } }
}

pub struct Iter<'a, T: 'a> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<&'a Node<T>>,
}
pub struct IterMut<'a, T: 'a> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<&'a mut Node<T>>,
}
pub struct IntoIter<T> { list: LinkedList<T> }
macro_rules! list_iterators {
    ($($Name:ident $Item:ty, |$p:ident| $element:expr;)*) => {
        $(
            impl<'a, T> Iterator for $Name<'a, T> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    if self.len == 0 { return None; }
                    let $p = self.head?.as_ptr();
                    self.len -= 1;
                    unsafe {
                        self.head = (*$p).next;
                        Some($element)
                    }
                }
                fn size_hint(&self) -> (usize, Option<usize>) { (self.len, Some(self.len)) }
            }
            impl<'a, T> DoubleEndedIterator for $Name<'a, T> {
                fn next_back(&mut self) -> Option<$Item> {
                    if self.len == 0 { return None; }
                    let $p = self.tail?.as_ptr();
                    self.len -= 1;
                    unsafe {
                        self.tail = (*$p).prev;
                        Some($element)
                    }
                }
            }
            impl<T> ExactSizeIterator for $Name<'_, T> {}
            impl<T> FusedIterator for $Name<'_, T> {}
        )*
    };
}
list_iterators! { Iter &'a T, |p| &(*p).element; IterMut &'a mut T, |p| &mut (*p).element; }
/// Takes out on the way what a predicate picks.
pub struct ExtractIf<'a, T: 'a, F: 'a> {
    list: &'a mut LinkedList<T>,
    next: Option<NonNull<Node<T>>>,
    pred: F,
    index: usize,
    old_len: usize,
}
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while let Some(node) = self.next {
            unsafe {
                self.next = (*node.as_ptr()).next;
                self.index += 1;
                if (self.pred)(&mut (*node.as_ptr()).element) { return Some(self.list.unlink(node).into_element()); }
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, Some(self.old_len - self.index)) }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self { Iter { head: None, tail: None, len: 0, marker: PhantomData } }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self { IterMut { head: None, tail: None, len: 0, marker: PhantomData } }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self { LinkedList::new().into_iter() }
}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self { IntoIter { list: self.list.clone() } }
}
impl<T: Debug> Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("IntoIter").field(&self.list).finish() }
}
impl<T: Debug> Debug for IterMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let left = Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData };
        f.debug_tuple("IterMut").field(&List(&left)).field(&self.len).finish()
    }
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
}
impl<T: Debug> Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("Iter").field(&List(self)).field(&self.len).finish() }
}
/// Shows what an iterator has left as a list.
struct List<'i, 'a, T>(&'i Iter<'a, T>);
impl<T: Debug> Debug for List<'_, '_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.0.clone()).finish() }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.list.pop_front() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.list.len, Some(self.list.len)) }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.list.pop_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { list: self } }
}
impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() }
}
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut list = LinkedList::new();
        list.extend(iter);
        list
    }
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push_back(x); } }
    fn extend_one(&mut self, elem: T) { self.push_back(elem); }
}
impl<'a, T: 'a + Copy> Extend<&'a T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { for x in iter { self.push_back(*x); } }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(arr: [T; N]) -> Self { Self::from_iter(arr) }
}
impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> Self { self.iter().cloned().collect() }
}
impl<T> Default for LinkedList<T> {
    fn default() -> Self { LinkedList::new() }
}
impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &Self) -> bool { self.len == other.len && self.iter().eq(other) }
}
impl<T: Eq> Eq for LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { self.iter().partial_cmp(other) }
}
impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &Self) -> Ordering { self.iter().cmp(other) }
}
impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len);
        for x in self { x.hash(state); }
    }
}
impl<T: Debug> Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self).finish() }
}

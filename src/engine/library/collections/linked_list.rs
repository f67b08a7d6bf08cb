//! `LinkedList`: a doubly linked list.
use crate::prelude::v1::*;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr::NonNull;

#[rustc_diagnostic_item = "LinkedList"]
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
impl<T> LinkedList<T> {
    pub const fn new() -> Self { LinkedList { head: None, tail: None, len: 0, marker: PhantomData } }
    pub fn len(&self) -> usize { self.len }
    pub fn is_empty(&self) -> bool { self.head.is_none() }
    pub fn clear(&mut self) { while self.pop_front().is_some() {} }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { self.iter().any(|e| e == x) }
    pub fn front(&self) -> Option<&T> {
        match self.head { Some(node) => unsafe { Some(&(*node.as_ptr()).element) }, None => None }
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        match self.head { Some(node) => unsafe { Some(&mut (*node.as_ptr()).element) }, None => None }
    }
    pub fn back(&self) -> Option<&T> {
        match self.tail { Some(node) => unsafe { Some(&(*node.as_ptr()).element) }, None => None }
    }
    pub fn back_mut(&mut self) -> Option<&mut T> {
        match self.tail { Some(node) => unsafe { Some(&mut (*node.as_ptr()).element) }, None => None }
    }
    pub fn push_front(&mut self, element: T) {
        let node = Box::into_non_null(Box::new(Node { next: self.head, prev: None, element }));
        match self.head {
            None => self.tail = Some(node),
            Some(head) => unsafe { (*head.as_ptr()).prev = Some(node) },
        }
        self.head = Some(node);
        self.len += 1;
    }
    pub fn push_back(&mut self, element: T) {
        let node = Box::into_non_null(Box::new(Node { next: None, prev: self.tail, element }));
        match self.tail {
            None => self.head = Some(node),
            Some(tail) => unsafe { (*tail.as_ptr()).next = Some(node) },
        }
        self.tail = Some(node);
        self.len += 1;
    }
    pub fn pop_front(&mut self) -> Option<T> {
        let node = unsafe { Box::from_non_null(self.head?) };
        self.head = node.next;
        match self.head {
            None => self.tail = None,
            Some(head) => unsafe { (*head.as_ptr()).prev = None },
        }
        self.len -= 1;
        Some((*node).element)
    }
    pub fn pop_back(&mut self) -> Option<T> {
        let node = unsafe { Box::from_non_null(self.tail?) };
        self.tail = node.prev;
        match self.tail {
            None => self.head = None,
            Some(tail) => unsafe { (*tail.as_ptr()).next = None },
        }
        self.len -= 1;
        Some((*node).element)
    }
    pub fn append(&mut self, other: &mut Self) {
        match self.tail {
            None => crate::mem::swap(self, other),
            Some(tail) => {
                if let Some(other_head) = other.head.take() {
                    unsafe {
                        (*tail.as_ptr()).next = Some(other_head);
                        (*other_head.as_ptr()).prev = Some(tail);
                    }
                    self.tail = other.tail.take();
                    self.len += crate::mem::replace(&mut other.len, 0);
                }
            }
        }
    }
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        assert!(at <= self.len, "Cannot split off at a nonexistent index");
        let mut second = LinkedList::new();
        if at == 0 {
            crate::mem::swap(self, &mut second);
            return second;
        }
        if at == self.len { return second; }
        let mut last = self.head;
        let mut i = 1;
        while i < at {
            last = match last { Some(node) => unsafe { (*node.as_ptr()).next }, None => None };
            i += 1;
        }
        if let Some(last) = last {
            unsafe {
                second.head = (*last.as_ptr()).next.take();
                if let Some(head) = second.head { (*head.as_ptr()).prev = None; }
            }
            second.tail = self.tail;
            self.tail = Some(last);
            second.len = self.len - at;
            self.len = at;
        }
        second
    }
    pub fn iter(&self) -> Iter<'_, T> { Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> { IterMut { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
}
unsafe impl<T: Send> Send for LinkedList<T> {}
unsafe impl<T: Sync> Sync for LinkedList<T> {}
impl<T> Drop for LinkedList<T> {
    fn drop(&mut self) { self.clear(); }
}
macro_rules! list_iterators {
    ($($Iter:ident $Item:ty, |$element:ident| $reference:expr;)*) => {
        $(
            pub struct $Iter<'a, T: 'a> { head: Option<NonNull<Node<T>>>, tail: Option<NonNull<Node<T>>>, len: usize, marker: PhantomData<$Item> }
            impl<'a, T> Iterator for $Iter<'a, T> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    if self.len == 0 { return None; }
                    let $element = self.head?.as_ptr();
                    self.len -= 1;
                    unsafe {
                        self.head = (*$element).next;
                        Some($reference)
                    }
                }
                fn size_hint(&self) -> (usize, Option<usize>) { (self.len, Some(self.len)) }
            }
            impl<'a, T> DoubleEndedIterator for $Iter<'a, T> {
                fn next_back(&mut self) -> Option<$Item> {
                    if self.len == 0 { return None; }
                    let $element = self.tail?.as_ptr();
                    self.len -= 1;
                    unsafe {
                        self.tail = (*$element).prev;
                        Some($reference)
                    }
                }
            }
            impl<T> ExactSizeIterator for $Iter<'_, T> {}
            impl<T> FusedIterator for $Iter<'_, T> {}
        )*
    };
}
list_iterators! { Iter &'a T, |node| &(*node).element; IterMut &'a mut T, |node| &mut (*node).element; }
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self { Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData } }
}
#[derive(Clone)]
pub struct IntoIter<T> { list: LinkedList<T> }
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.list.pop_front() }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.list.len, Some(self.list.len)) }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> { self.list.pop_back() }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
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
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for x in iter { self.push_back(x); }
    }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(arr: [T; N]) -> Self { LinkedList::from_iter(arr) }
}
impl<T> Default for LinkedList<T> {
    fn default() -> Self { LinkedList::new() }
}
impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> Self { self.iter().cloned().collect() }
}
impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &Self) -> bool { self.len == other.len && self.iter().eq(other.iter()) }
}
impl<T: Eq> Eq for LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { self.iter().partial_cmp(other.iter()) }
}
impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &Self) -> Ordering { self.iter().cmp(other.iter()) }
}
impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len);
        for x in self { x.hash(state); }
    }
}
impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self).finish() }
}

//! Joining slices and texts.
use crate::borrow::Borrow;

pub trait Concat<Item: ?Sized> {
    type Output;
    fn concat(slice: &Self) -> Self::Output;
}
pub trait Join<Separator> {
    type Output;
    fn join(slice: &Self, sep: Separator) -> Self::Output;
}
impl<T> [T] {
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output where Self: Concat<Item> { Concat::concat(self) }
    pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> { Join::join(self, sep) }
    pub fn connect<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> { Join::join(self, sep) }
}
impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &Self) -> Vec<T> {
        let mut size = 0;
        for v in slice { size += v.borrow().len(); }
        let mut result = Vec::with_capacity(size);
        for v in slice { result.extend_from_slice(v.borrow()) }
        result
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, sep: &T) -> Vec<T> {
        let mut size = slice.len().saturating_sub(1);
        for v in slice { size += v.borrow().len(); }
        let mut result = Vec::with_capacity(size);
        let mut first = true;
        for v in slice {
            if !first { result.push(sep.clone()); }
            first = false;
            result.extend_from_slice(v.borrow())
        }
        result
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, sep: &[T]) -> Vec<T> {
        let mut size = sep.len() * slice.len().saturating_sub(1);
        for v in slice { size += v.borrow().len(); }
        let mut result = Vec::with_capacity(size);
        let mut first = true;
        for v in slice {
            if !first { result.extend_from_slice(sep); }
            first = false;
            result.extend_from_slice(v.borrow())
        }
        result
    }
}
impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &Self) -> String { Join::join(slice, "") }
}
impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &Self, sep: &str) -> String {
        if slice.is_empty() { return String::new(); }
        let mut size = sep.len() * (slice.len() - 1);
        for s in slice { size += s.borrow().len(); }
        let mut result = String::with_capacity(size);
        let mut first = true;
        for s in slice {
            if !first { result.push_str(sep); }
            first = false;
            result.push_str(s.borrow());
        }
        result
    }
}

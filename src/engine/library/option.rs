//! `Option`: perhaps a value.
use crate::convert::Infallible;
use crate::iter::{FusedIterator, Product, Sum};
use crate::ops::{ControlFlow, Deref, DerefMut, FromResidual, Residual, Try};
use crate::{mem, panicking};

#[lang = "Option"]
#[rustc_diagnostic_item = "Option"]
#[derive(Copy, Debug, Hash, Eq, PartialEq, PartialOrd, Ord)]
pub enum Option<T> {
    #[lang = "None"]
    None,
    #[lang = "Some"]
    Some(T),
}

#[track_caller]
const fn unwrap_failed() -> ! {
    panicking::panic("called `Option::unwrap()` on a `None` value")
}
#[track_caller]
const fn expect_failed(msg: &str) -> ! {
    panicking::panic_display(&msg)
}

impl<T> Option<T> {
    pub const fn is_some(&self) -> bool { matches!(*self, Some(_)) }
    pub const fn is_none(&self) -> bool { !self.is_some() }
    pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {
        match self { None => false, Some(x) => f(x) }
    }
    pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {
        match self { None => true, Some(x) => f(x) }
    }
    pub const fn as_ref(&self) -> Option<&T> {
        match *self { Some(ref x) => Some(x), None => None }
    }
    pub const fn as_mut(&mut self) -> Option<&mut T> {
        match *self { Some(ref mut x) => Some(x), None => None }
    }
    pub fn as_slice(&self) -> &[T] {
        match self { Some(x) => crate::slice::from_ref(x), None => &[] }
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        match self { Some(x) => crate::slice::from_mut(x), None => &mut [] }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "option_expect"]
    pub const fn expect(self, msg: &str) -> T {
        match self { Some(val) => val, None => expect_failed(msg) }
    }
    #[track_caller]
    #[rustc_diagnostic_item = "option_unwrap"]
    pub const fn unwrap(self) -> T {
        match self { Some(val) => val, None => unwrap_failed() }
    }
    #[track_caller]
    pub fn unwrap_or(self, default: T) -> T {
        match self { Some(x) => x, None => default }
    }
    #[track_caller]
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {
        match self { Some(x) => x, None => f() }
    }
    pub fn unwrap_or_default(self) -> T where T: Default {
        match self { Some(x) => x, None => T::default() }
    }
    #[track_caller]
    pub unsafe fn unwrap_unchecked(self) -> T {
        match self { Some(val) => val, None => unsafe { crate::hint::unreachable_unchecked() } }
    }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
        match self { Some(x) => Some(f(x)), None => None }
    }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self {
        if let Some(ref x) = self { f(x); }
        self
    }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
        match self { Some(t) => f(t), None => default }
    }
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self { Some(t) => f(t), None => default() }
    }
    pub fn ok_or<E>(self, err: E) -> Result<T, E> {
        match self { Some(v) => Ok(v), None => Err(err) }
    }
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> {
        match self { Some(v) => Ok(v), None => Err(err()) }
    }
    pub fn as_deref(&self) -> Option<&T::Target> where T: Deref {
        match self.as_ref() { Some(t) => Some(t.deref()), None => None }
    }
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut {
        match self.as_mut() { Some(t) => Some(t.deref_mut()), None => None }
    }
    pub fn iter(&self) -> Iter<'_, T> { Iter { inner: self.as_ref() } }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> { IterMut { inner: self.as_mut() } }
    pub fn and<U>(self, optb: Option<U>) -> Option<U> {
        match self { Some(_) => optb, None => None }
    }
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {
        match self { Some(x) => f(x), None => None }
    }
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self {
        if let Some(x) = self {
            if predicate(&x) { return Some(x); }
        }
        None
    }
    pub fn or(self, optb: Option<T>) -> Option<T> {
        match self { x @ Some(_) => x, None => optb }
    }
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {
        match self { x @ Some(_) => x, None => f() }
    }
    pub fn xor(self, optb: Option<T>) -> Option<T> {
        match (self, optb) {
            (a @ Some(_), None) => a,
            (None, b @ Some(_)) => b,
            _ => None,
        }
    }
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Some(value);
        match self { Some(v) => v, None => unwrap_failed() }
    }
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        if let None = *self { *self = Some(value); }
        match self { Some(v) => v, None => unwrap_failed() }
    }
    pub fn get_or_insert_default(&mut self) -> &mut T where T: Default {
        self.get_or_insert_with(T::default)
    }
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
        if let None = self { *self = Some(f()); }
        match self { Some(v) => v, None => unwrap_failed() }
    }
    pub const fn take(&mut self) -> Option<T> { mem::replace(self, None) }
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {
        if self.as_mut().map_or(false, predicate) { self.take() } else { None }
    }
    pub const fn replace(&mut self, value: T) -> Option<T> { mem::replace(self, Some(value)) }
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) { (Some(a), Some(b)) => Some((a, b)), _ => None }
    }
}
impl<T, U> Option<(T, U)> {
    pub fn unzip(self) -> (Option<T>, Option<U>) {
        match self { Some((a, b)) => (Some(a), Some(b)), None => (None, None) }
    }
}
impl<T> Option<&T> {
    pub fn copied(self) -> Option<T> where T: Copy {
        match self { Some(&v) => Some(v), None => None }
    }
    pub fn cloned(self) -> Option<T> where T: Clone {
        match self { Some(t) => Some(t.clone()), None => None }
    }
}
impl<T> Option<&mut T> {
    pub fn copied(self) -> Option<T> where T: Copy {
        match self { Some(&mut t) => Some(t), None => None }
    }
    pub fn cloned(self) -> Option<T> where T: Clone {
        match self { Some(t) => Some(t.clone()), None => None }
    }
}
impl<T, E> Option<Result<T, E>> {
    pub fn transpose(self) -> Result<Option<T>, E> {
        match self { Some(Ok(x)) => Ok(Some(x)), Some(Err(e)) => Err(e), None => Ok(None) }
    }
}
impl<T> Option<Option<T>> {
    pub fn flatten(self) -> Option<T> {
        match self { Some(inner) => inner, None => None }
    }
}

impl<T: Clone> Clone for Option<T> {
    fn clone(&self) -> Self {
        match self { Some(x) => Some(x.clone()), None => None }
    }
}
impl<T> Default for Option<T> {
    fn default() -> Option<T> { None }
}
impl<T> From<T> for Option<T> {
    fn from(val: T) -> Option<T> { Some(val) }
}
impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {
    fn from(o: &'a mut Option<T>) -> Option<&'a mut T> { o.as_mut() }
}
impl<'a, T> From<&'a Option<T>> for Option<&'a T> {
    fn from(o: &'a Option<T>) -> Option<&'a T> { o.as_ref() }
}

impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self } }
}
impl<'a, T> IntoIterator for &'a Option<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut Option<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() }
}

#[derive(Clone, Debug)]
pub struct IntoIter<T> { inner: Option<T> }
#[derive(Clone, Debug)]
pub struct Iter<'a, T: 'a> { inner: Option<&'a T> }
#[derive(Debug)]
pub struct IterMut<'a, T: 'a> { inner: Option<&'a mut T> }

macro_rules! option_iterator {
    ($(($($g:tt)*) $Iter:ty => $Item:ty;)*) => {
        $(
            impl<$($g)*> Iterator for $Iter {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> { self.inner.take() }
                fn size_hint(&self) -> (usize, Option<usize>) {
                    let n = if self.inner.is_some() { 1 } else { 0 };
                    (n, Some(n))
                }
                fn __trusted_len(&self) -> bool { true }
            }
            impl<$($g)*> DoubleEndedIterator for $Iter {
                fn next_back(&mut self) -> Option<$Item> { self.inner.take() }
            }
            impl<$($g)*> ExactSizeIterator for $Iter {}
            impl<$($g)*> FusedIterator for $Iter {}
        )*
    };
}
option_iterator! { (T) IntoIter<T> => T; ('a, T) Iter<'a, T> => &'a T; ('a, T) IterMut<'a, T> => &'a mut T; }

/// Iterates over the insides of options until the first `None`.
struct OptionShunt<'a, I> { iter: I, failed: &'a mut bool }
impl<'a, T, I: Iterator<Item = Option<T>>> Iterator for OptionShunt<'a, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if *self.failed { return None; }
        match self.iter.next() {
            Some(Some(v)) => Some(v),
            Some(None) => { *self.failed = true; None }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if *self.failed { (0, Some(0)) } else { (0, self.iter.size_hint().1) }
    }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        let mut failed = false;
        let value = V::from_iter(OptionShunt { iter: iter.into_iter(), failed: &mut failed });
        if failed { None } else { Some(value) }
    }
}
impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
    fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Option<U> {
        let mut failed = false;
        let value = U::sum(OptionShunt { iter, failed: &mut failed });
        if failed { None } else { Some(value) }
    }
}
impl<T, U: Product<T>> Product<Option<T>> for Option<U> {
    fn product<I: Iterator<Item = Option<T>>>(iter: I) -> Option<U> {
        let mut failed = false;
        let value = U::product(OptionShunt { iter, failed: &mut failed });
        if failed { None } else { Some(value) }
    }
}

impl<T> Try for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;
    fn from_output(output: T) -> Self { Some(output) }
    fn branch(self) -> ControlFlow<Option<Infallible>, T> {
        match self { Some(v) => ControlFlow::Continue(v), None => ControlFlow::Break(None) }
    }
}
impl<T> FromResidual<Option<Infallible>> for Option<T> {
    fn from_residual(_residual: Option<Infallible>) -> Self { None }
}
impl<T> Residual<T> for Option<Infallible> {
    type TryType = Option<T>;
}

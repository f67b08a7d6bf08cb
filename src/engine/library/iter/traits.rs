//! Traits around `Iterator`.
use crate::prelude::v1::*;

#[rustc_diagnostic_item = "IntoIterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    #[lang = "into_iter"]
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    fn into_iter(self) -> I { self }
}

#[rustc_diagnostic_item = "FromIterator"]
pub trait FromIterator<A>: Sized {
    #[rustc_diagnostic_item = "from_iter_fn"]
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}
pub trait Extend<A> {
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    #[doc(hidden)]
    fn extend_one(&mut self, item: A) { self.extend(Some(item)); }
    #[doc(hidden)]
    fn extend_reserve(&mut self, _additional: usize) {}
}
impl Extend<()> for () {
    fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) { iter.into_iter().for_each(drop) }
}
impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(iter: I) -> () { iter.into_iter().for_each(|()| {}) }
}
impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {
    fn extend<T: IntoIterator<Item = (A, B)>>(&mut self, into_iter: T) {
        let iter = into_iter.into_iter();
        let (lower, _) = iter.size_hint();
        if lower > 0 {
            self.0.extend_reserve(lower);
            self.1.extend_reserve(lower);
        }
        for (a, b) in iter {
            self.0.extend_one(a);
            self.1.extend_one(b);
        }
    }
}
impl<A, B, AE: Default + Extend<A>, BE: Default + Extend<B>> FromIterator<(A, B)> for (AE, BE) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> (AE, BE) {
        let mut res = <(AE, BE)>::default();
        res.extend(iter);
        res
    }
}

pub trait ExactSizeIterator: Iterator {
    fn len(&self) -> usize {
        let (lower, upper) = self.size_hint();
        assert_eq!(upper, Some(lower));
        lower
    }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for &mut I {}
pub trait FusedIterator: Iterator {}
impl<I: FusedIterator + ?Sized> FusedIterator for &mut I {}
/// Differs from std: whether a length can be trusted is asked of the value (`Iterator::__trusted_len`), so nothing specialises on this.
pub unsafe trait TrustedLen: Iterator {}

pub trait Sum<A = Self>: Sized {
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}
pub trait Product<A = Self>: Sized {
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}
macro_rules! sum_product {
    ($zero:literal $one:literal : $($t:ident)*) => {
        $(
            impl Sum for $t {
                #[track_caller]
                fn sum<I: Iterator<Item = $t>>(iter: I) -> $t {
                    let mut total: $t = $zero;
                    for x in iter { total = total + x; }
                    total
                }
            }
            impl Product for $t {
                #[track_caller]
                fn product<I: Iterator<Item = $t>>(iter: I) -> $t {
                    let mut total: $t = $one;
                    for x in iter { total = total * x; }
                    total
                }
            }
            impl<'a> Sum<&'a $t> for $t {
                #[track_caller]
                fn sum<I: Iterator<Item = &'a $t>>(iter: I) -> $t {
                    let mut total: $t = $zero;
                    for x in iter { total = total + *x; }
                    total
                }
            }
            impl<'a> Product<&'a $t> for $t {
                #[track_caller]
                fn product<I: Iterator<Item = &'a $t>>(iter: I) -> $t {
                    let mut total: $t = $one;
                    for x in iter { total = total * *x; }
                    total
                }
            }
        )*
    };
}
sum_product! { 0 1 : u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
sum_product! { -0.0 1.0 : f32 f64 }

//! Traits around `Iterator`.

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
macro_rules! tuples {
    ($(($($A:ident $E:ident $i:tt),*);)*) => { $(
        impl<$($A, $E: Extend<$A>),*> Extend<($($A,)*)> for ($($E,)*) {
            fn extend<Items: IntoIterator<Item = ($($A,)*)>>(&mut self, iter: Items) {
                let iter = iter.into_iter();
                let (lower, _) = iter.size_hint();
                if lower > 0 { $(self.$i.extend_reserve(lower);)* }
                for item in iter { $(self.$i.extend_one(item.$i);)* }
            }
        }
        impl<$($A, $E: Default + Extend<$A>),*> FromIterator<($($A,)*)> for ($($E,)*) {
            fn from_iter<Items: IntoIterator<Item = ($($A,)*)>>(iter: Items) -> ($($E,)*) {
                let mut all = <($($E,)*)>::default();
                all.extend(iter);
                all
            }
        }
    )* };
}
tuples! {
    (A EA 0);
    (A EA 0, B EB 1);
    (A EA 0, B EB 1, C EC 2);
    (A EA 0, B EB 1, C EC 2, D ED 3);
    (A EA 0, B EB 1, C EC 2, D ED 3, F EF 4);
    (A EA 0, B EB 1, C EC 2, D ED 3, F EF 4, G EG 5);
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

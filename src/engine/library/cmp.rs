//! Comparisons.
use crate::hash::{Hash, Hasher};
use Ordering::{Equal, Greater, Less};

#[lang = "eq"]
#[rustc_diagnostic_item = "PartialEq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool { !self.eq(other) }
}
#[rustc_diagnostic_item = "Eq"]
pub trait Eq: PartialEq<Self> {
    #[doc(hidden)]
    fn assert_receiver_is_total_eq(&self) {}
    #[doc(hidden)]
    fn assert_fields_are_eq(&self) {}
}
/// Used by `#[derive(Eq)]` to say that a field is `Eq`.
pub struct AssertParamIsEq<T: Eq + ?Sized> {
    _field: crate::marker::PhantomData<T>,
}

#[lang = "Ordering"]
#[rustc_diagnostic_item = "OrderingEnum"]
#[derive(Clone, Copy, Eq, PartialOrd, Ord, PartialEq, Debug, Hash)]
#[repr(i8)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}
impl Ordering {
    pub const fn is_eq(self) -> bool { matches!(self, Equal) }
    pub const fn is_ne(self) -> bool { !matches!(self, Equal) }
    pub const fn is_lt(self) -> bool { matches!(self, Less) }
    pub const fn is_gt(self) -> bool { matches!(self, Greater) }
    pub const fn is_le(self) -> bool { !matches!(self, Greater) }
    pub const fn is_ge(self) -> bool { !matches!(self, Less) }
    pub const fn reverse(self) -> Ordering {
        match self { Less => Greater, Equal => Equal, Greater => Less }
    }
    pub const fn then(self, other: Ordering) -> Ordering {
        match self { Equal => other, _ => self }
    }
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self { Equal => f(), _ => self }
    }
}

/// Orders the other way round.
#[derive(PartialEq, Eq, Debug, Copy, Clone, Default, Hash)]
pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> { other.0.partial_cmp(&self.0) }
    fn lt(&self, other: &Self) -> bool { other.0 < self.0 }
    fn le(&self, other: &Self) -> bool { other.0 <= self.0 }
    fn gt(&self, other: &Self) -> bool { other.0 > self.0 }
    fn ge(&self, other: &Self) -> bool { other.0 >= self.0 }
}
impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering { other.0.cmp(&self.0) }
}

#[rustc_diagnostic_item = "Ord"]
pub trait Ord: Eq + PartialOrd<Self> {
    #[rustc_diagnostic_item = "ord_cmp_method"]
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self where Self: Sized {
        if other < self { self } else { other }
    }
    fn min(self, other: Self) -> Self where Self: Sized {
        if other < self { other } else { self }
    }
    fn clamp(self, min: Self, max: Self) -> Self where Self: Sized {
        assert!(min <= max);
        if self < min { min } else if self > max { max } else { self }
    }
}
#[lang = "partial_ord"]
#[rustc_diagnostic_item = "PartialOrd"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Less)) }
    fn le(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Less | Equal)) }
    fn gt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Greater)) }
    fn ge(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Greater | Equal)) }
}

pub fn min<T: Ord>(v1: T, v2: T) -> T { v1.min(v2) }
pub fn max<T: Ord>(v1: T, v2: T) -> T { v1.max(v2) }
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v2, &v1).is_lt() { v2 } else { v1 }
}
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v2, &v1).is_lt() { v1 } else { v2 }
}
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v2 } else { v1 }
}
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v1 } else { v2 }
}

macro_rules! eq_impls {
    ($($t:ty)*) => {
        $(impl PartialEq for $t {
            fn eq(&self, other: &$t) -> bool { *self == *other }
            fn ne(&self, other: &$t) -> bool { *self != *other }
        })*
    };
}
eq_impls! { bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }
macro_rules! total_impls {
    ($($t:ty $(, $clamped:ident)?;)*) => {
        $(
            impl Eq for $t {}
            impl PartialOrd for $t {
                fn partial_cmp(&self, other: &$t) -> Option<Ordering> { Some(self.cmp(other)) }
                fn lt(&self, other: &$t) -> bool { *self < *other }
                fn le(&self, other: &$t) -> bool { *self <= *other }
                fn gt(&self, other: &$t) -> bool { *self > *other }
                fn ge(&self, other: &$t) -> bool { *self >= *other }
            }
            impl Ord for $t {
                fn cmp(&self, other: &$t) -> Ordering {
                    if *self < *other { Less } else if *self == *other { Equal } else { Greater }
                }
                $(#[track_caller] fn clamp(self, min: $t, max: $t) -> $t {
                    let $clamped = self;
                    assert!(min <= max, "min > max. min = {min:?}, max = {max:?}");
                    if $clamped < min { min } else if $clamped > max { max } else { $clamped }
                })?
            }
        )*
    };
}
total_impls! { bool; char, c; u8, n; u16, n; u32, n; u64, n; u128, n; usize, n; i8, n; i16, n; i32, n; i64, n; i128, n; isize, n; }
macro_rules! float_impls {
    ($($t:ty)*) => {
        $(impl PartialOrd for $t {
            fn partial_cmp(&self, other: &$t) -> Option<Ordering> {
                if *self < *other { Some(Less) } else if *self == *other { Some(Equal) } else if *self > *other { Some(Greater) } else { None }
            }
            fn lt(&self, other: &$t) -> bool { *self < *other }
            fn le(&self, other: &$t) -> bool { *self <= *other }
            fn gt(&self, other: &$t) -> bool { *self > *other }
            fn ge(&self, other: &$t) -> bool { *self >= *other }
        })*
    };
}
float_impls! { f32 f64 }

impl PartialEq for ! {
    fn eq(&self, _: &!) -> bool { *self }
}
impl Eq for ! {}
impl PartialOrd for ! {
    fn partial_cmp(&self, _: &!) -> Option<Ordering> { *self }
}
impl Ord for ! {
    fn cmp(&self, _: &!) -> Ordering { *self }
}
impl PartialEq for () {
    fn eq(&self, _other: &()) -> bool { true }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, _: &()) -> Option<Ordering> { Some(Equal) }
}
impl Ord for () {
    fn cmp(&self, _other: &()) -> Ordering { Equal }
}

impl<A: ?Sized, B: ?Sized> PartialEq<&B> for &A where A: PartialEq<B> {
    fn eq(&self, other: &&B) -> bool { PartialEq::eq(*self, *other) }
    fn ne(&self, other: &&B) -> bool { PartialEq::ne(*self, *other) }
}
impl<A: ?Sized, B: ?Sized> PartialEq<&mut B> for &mut A where A: PartialEq<B> {
    fn eq(&self, other: &&mut B) -> bool { PartialEq::eq(*self, *other) }
    fn ne(&self, other: &&mut B) -> bool { PartialEq::ne(*self, *other) }
}
impl<A: ?Sized, B: ?Sized> PartialEq<&mut B> for &A where A: PartialEq<B> {
    fn eq(&self, other: &&mut B) -> bool { PartialEq::eq(*self, *other) }
}
impl<A: ?Sized, B: ?Sized> PartialEq<&B> for &mut A where A: PartialEq<B> {
    fn eq(&self, other: &&B) -> bool { PartialEq::eq(*self, *other) }
}
impl<A: ?Sized, B: ?Sized> PartialOrd<&B> for &A where A: PartialOrd<B> {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> { PartialOrd::partial_cmp(*self, *other) }
    fn lt(&self, other: &&B) -> bool { PartialOrd::lt(*self, *other) }
    fn le(&self, other: &&B) -> bool { PartialOrd::le(*self, *other) }
    fn gt(&self, other: &&B) -> bool { PartialOrd::gt(*self, *other) }
    fn ge(&self, other: &&B) -> bool { PartialOrd::ge(*self, *other) }
}
impl<A: ?Sized, B: ?Sized> PartialOrd<&mut B> for &mut A where A: PartialOrd<B> {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> { PartialOrd::partial_cmp(*self, *other) }
}
impl<A: Ord + ?Sized> Ord for &A {
    fn cmp(&self, other: &Self) -> Ordering { Ord::cmp(*self, *other) }
}
impl<A: Eq + ?Sized> Eq for &A {}
impl<A: Ord + ?Sized> Ord for &mut A {
    fn cmp(&self, other: &Self) -> Ordering { Ord::cmp(*self, *other) }
}
impl<A: Eq + ?Sized> Eq for &mut A {}

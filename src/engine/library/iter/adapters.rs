//! Adapters: iterators that change another.
use super::FusedIterator;
use crate::fmt;

#[derive(Clone)]
pub struct Map<I, F> { iter: I, f: F }
impl<I, F> Map<I, F> {
    pub(super) fn new(iter: I, f: F) -> Map<I, F> { Map { iter, f } }
}
impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        match self.iter.next() { Some(x) => Some((self.f)(x)), None => None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
    fn next_back(&mut self) -> Option<B> {
        match self.iter.next_back() { Some(x) => Some((self.f)(x)), None => None }
    }
}
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}
impl<B, I: FusedIterator, F: FnMut(I::Item) -> B> FusedIterator for Map<I, F> {}

#[derive(Clone)]
pub struct Filter<I, P> { iter: I, predicate: P }
impl<I, P> Filter<I, P> {
    pub(super) fn new(iter: I, predicate: P) -> Filter<I, P> { Filter { iter, predicate } }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while let Some(x) = self.iter.next() {
            if (self.predicate)(&x) { return Some(x); }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {
    fn next_back(&mut self) -> Option<I::Item> {
        while let Some(x) = self.iter.next_back() {
            if (self.predicate)(&x) { return Some(x); }
        }
        None
    }
}
impl<I: FusedIterator, P: FnMut(&I::Item) -> bool> FusedIterator for Filter<I, P> {}

#[derive(Clone)]
pub struct FilterMap<I, F> { iter: I, f: F }
impl<I, F> FilterMap<I, F> {
    pub(super) fn new(iter: I, f: F) -> FilterMap<I, F> { FilterMap { iter, f } }
}
impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        while let Some(x) = self.iter.next() {
            if let Some(y) = (self.f)(x) { return Some(y); }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {
    fn next_back(&mut self) -> Option<B> {
        while let Some(x) = self.iter.next_back() {
            if let Some(y) = (self.f)(x) { return Some(y); }
        }
        None
    }
}

#[derive(Clone, Debug)]
#[rustc_diagnostic_item = "Enumerate"]
pub struct Enumerate<I> { iter: I, count: usize }
impl<I> Enumerate<I> {
    pub(super) fn new(iter: I) -> Enumerate<I> { Enumerate { iter, count: 0 } }
}
impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
    fn next(&mut self) -> Option<(usize, I::Item)> {
        let a = self.iter.next()?;
        let i = self.count;
        self.count += 1;
        Some((i, a))
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
    fn nth(&mut self, n: usize) -> Option<(usize, I::Item)> {
        let a = self.iter.nth(n)?;
        let i = self.count + n;
        self.count = i + 1;
        Some((i, a))
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
    fn next_back(&mut self) -> Option<(usize, I::Item)> {
        let a = self.iter.next_back()?;
        Some((self.count + self.iter.len(), a))
    }
}
impl<I: Default> Default for Enumerate<I> {
    fn default() -> Self { Enumerate::new(Default::default()) }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}
impl<I: FusedIterator> FusedIterator for Enumerate<I> {}

#[derive(Clone, Debug)]
pub struct Rev<T> { iter: T }
impl<T> Rev<T> {
    pub(super) fn new(iter: T) -> Rev<T> { Rev { iter } }
}
impl<I: DoubleEndedIterator> Iterator for Rev<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> { self.iter.next_back() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn nth(&mut self, n: usize) -> Option<I::Item> { self.iter.nth_back(n) }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {
    fn next_back(&mut self) -> Option<I::Item> { self.iter.next() }
    fn nth_back(&mut self, n: usize) -> Option<I::Item> { self.iter.nth(n) }
}
impl<I: Default> Default for Rev<I> {
    fn default() -> Self { Rev::new(Default::default()) }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}
impl<I: FusedIterator + DoubleEndedIterator> FusedIterator for Rev<I> {}

macro_rules! by_reference {
    ($($Name:ident $Bound:ident |$x:ident| $make:expr;)*) => {
        $(
            #[derive(Clone, Debug)]
            pub struct $Name<I> { it: I }
            impl<I> $Name<I> {
                pub(super) fn new(it: I) -> $Name<I> { $Name { it } }
            }
            impl<'a, I: Iterator<Item = &'a T>, T: 'a + $Bound> Iterator for $Name<I> {
                type Item = T;
                fn next(&mut self) -> Option<T> {
                    match self.it.next() { Some($x) => Some($make), None => None }
                }
                fn size_hint(&self) -> (usize, Option<usize>) { self.it.size_hint() }
                fn __trusted_len(&self) -> bool { self.it.__trusted_len() }
                fn nth(&mut self, n: usize) -> Option<T> {
                    match self.it.nth(n) { Some($x) => Some($make), None => None }
                }
            }
            impl<'a, I: DoubleEndedIterator<Item = &'a T>, T: 'a + $Bound> DoubleEndedIterator for $Name<I> {
                fn next_back(&mut self) -> Option<T> {
                    match self.it.next_back() { Some($x) => Some($make), None => None }
                }
            }
            impl<I: Default> Default for $Name<I> {
                fn default() -> Self { $Name::new(Default::default()) }
            }
            impl<'a, I: ExactSizeIterator<Item = &'a T>, T: 'a + $Bound> ExactSizeIterator for $Name<I> {}
            impl<'a, I: FusedIterator<Item = &'a T>, T: 'a + $Bound> FusedIterator for $Name<I> {}
        )*
    };
}
by_reference! { Cloned Clone |x| x.clone(); Copied Copy |x| *x; }

#[derive(Clone, Debug)]
pub struct Cycle<I> { orig: I, iter: I }
impl<I: Clone> Cycle<I> {
    pub(super) fn new(iter: I) -> Cycle<I> { Cycle { orig: iter.clone(), iter } }
}
impl<I: Clone + Iterator> Iterator for Cycle<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.iter.next() {
            None => {
                self.iter = self.orig.clone();
                self.iter.next()
            }
            y => y,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.orig.size_hint() { sz @ (0, Some(0)) => sz, (0, _) => (0, None), _ => (usize::MAX, None) }
    }
}

#[derive(Clone, Debug)]
pub struct Fuse<I> { iter: Option<I> }
impl<I> Fuse<I> {
    pub(super) fn new(iter: I) -> Fuse<I> { Fuse { iter: Some(iter) } }
}
impl<I: Iterator> Iterator for Fuse<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match &mut self.iter {
            Some(iter) => match iter.next() {
                None => { self.iter = None; None }
                item => item,
            },
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.iter { Some(iter) => iter.size_hint(), None => (0, Some(0)) }
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        match &mut self.iter {
            Some(iter) => match iter.next_back() {
                None => { self.iter = None; None }
                item => item,
            },
            None => None,
        }
    }
}
impl<I: Default> Default for Fuse<I> {
    fn default() -> Self { Fuse::new(Default::default()) }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Fuse<I> {}
impl<I: Iterator> FusedIterator for Fuse<I> {}

#[derive(Clone)]
pub struct Inspect<I, F> { iter: I, f: F }
impl<I, F> Inspect<I, F> {
    pub(super) fn new(iter: I, f: F) -> Inspect<I, F> { Inspect { iter, f } }
}
impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let next = self.iter.next();
        if let Some(a) = &next { (self.f)(a); }
        next
    }
    fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
}
impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {
    fn next_back(&mut self) -> Option<I::Item> {
        let next = self.iter.next_back();
        if let Some(a) = &next { (self.f)(a); }
        next
    }
}
impl<I: ExactSizeIterator, F: FnMut(&I::Item)> ExactSizeIterator for Inspect<I, F> {}

#[derive(Clone)]
pub struct SkipWhile<I, P> { iter: I, flag: bool, predicate: P }
impl<I, P> SkipWhile<I, P> {
    pub(super) fn new(iter: I, predicate: P) -> SkipWhile<I, P> { SkipWhile { iter, flag: false, predicate } }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        loop {
            let x = self.iter.next()?;
            if self.flag || !(self.predicate)(&x) {
                self.flag = true;
                return Some(x);
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
}

#[derive(Clone)]
pub struct TakeWhile<I, P> { iter: I, flag: bool, predicate: P }
impl<I, P> TakeWhile<I, P> {
    pub(super) fn new(iter: I, predicate: P) -> TakeWhile<I, P> { TakeWhile { iter, flag: false, predicate } }
}
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.flag { return None; }
        let x = self.iter.next()?;
        if (self.predicate)(&x) { return Some(x); }
        self.flag = true;
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) { if self.flag { (0, Some(0)) } else { (0, self.iter.size_hint().1) } }
}

#[derive(Clone)]
pub struct MapWhile<I, P> { iter: I, predicate: P }
impl<I, P> MapWhile<I, P> {
    pub(super) fn new(iter: I, predicate: P) -> MapWhile<I, P> { MapWhile { iter, predicate } }
}
impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let x = self.iter.next()?;
        (self.predicate)(x)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
}

#[derive(Clone, Debug)]
pub struct Skip<I> { iter: I, n: usize }
impl<I> Skip<I> {
    pub(super) fn new(iter: I, n: usize) -> Skip<I> { Skip { iter, n } }
}
impl<I: Iterator> Iterator for Skip<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.n > 0 {
            let n = crate::mem::replace(&mut self.n, 0);
            self.iter.nth(n)
        } else { self.iter.next() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.iter.size_hint();
        (lower.saturating_sub(self.n), match upper { Some(x) => Some(x.saturating_sub(self.n)), None => None })
    }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
    fn next_back(&mut self) -> Option<I::Item> { if self.len() > 0 { self.iter.next_back() } else { None } }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}
impl<I: FusedIterator> FusedIterator for Skip<I> {}

#[derive(Clone, Debug)]
pub struct Take<I> { iter: I, n: usize }
impl<I> Take<I> {
    pub(super) fn new(iter: I, n: usize) -> Take<I> { Take { iter, n } }
}
impl<I: Iterator> Iterator for Take<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.n == 0 { return None; }
        self.n -= 1;
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.n == 0 { return (0, Some(0)); }
        let (lower, upper) = self.iter.size_hint();
        let lower = if lower < self.n { lower } else { self.n };
        let upper = match upper { Some(x) if x < self.n => Some(x), _ => Some(self.n) };
        (lower, upper)
    }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
    fn __source(&self) -> Option<crate::vec::SourceBuffer> { self.iter.__source() }
    fn __release_source(&mut self) { self.iter.__release_source() }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.n == 0 { return None; }
        let n = self.n;
        self.n -= 1;
        let len = self.iter.len();
        self.iter.nth_back(len.saturating_sub(n))
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}
impl<I: FusedIterator> FusedIterator for Take<I> {}

#[derive(Clone)]
pub struct Scan<I, St, F> { iter: I, f: F, state: St }
impl<I, St, F> Scan<I, St, F> {
    pub(super) fn new(iter: I, state: St, f: F) -> Scan<I, St, F> { Scan { iter, state, f } }
}
impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let a = self.iter.next()?;
        (self.f)(&mut self.state, a)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
}

#[derive(Clone, Debug)]
pub struct StepBy<I> { iter: I, step_minus_one: usize, first_take: bool }
impl<I> StepBy<I> {
    #[track_caller]
    pub(super) fn new(iter: I, step: usize) -> StepBy<I> {
        assert!(step != 0);
        StepBy { iter, step_minus_one: step - 1, first_take: true }
    }
}
impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let step_size = if self.first_take { 0 } else { self.step_minus_one };
        self.first_take = false;
        self.iter.nth(step_size)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let step = self.step_minus_one;
        let first = self.first_take;
        let steps = |n: usize| if first { if n == 0 { 0 } else { 1 + (n - 1) / (step + 1) } } else { n / (step + 1) };
        let (low, high) = self.iter.size_hint();
        (steps(low), match high { Some(n) => Some(steps(n)), None => None })
    }
    fn __trusted_len(&self) -> bool { self.iter.__trusted_len() }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let rem = self.iter.len() % (self.step_minus_one + 1);
        let n = if self.first_take { if rem == 0 { self.step_minus_one } else { rem - 1 } } else { rem };
        self.iter.nth_back(n)
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}

macro_rules! shown_without_closure {
    ($($Name:ident <$($G:ident),*> $F:ident $($field:ident)*;)*) => { $(
        impl<$($G: fmt::Debug,)* $F> fmt::Debug for $Name<$($G,)* $F> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct(stringify!($Name))$(.field(stringify!($field), &self.$field))*.finish() }
        }
    )* };
}
shown_without_closure! {
    Map<I> F iter; Filter<I> F iter; FilterMap<I> F iter; Inspect<I> F iter; SkipWhile<I> F iter flag; TakeWhile<I> F iter flag; MapWhile<I> F iter;
    Scan<I, St> F iter state;
}
impl<B, I: FusedIterator, F: FnMut(I::Item) -> Option<B>> FusedIterator for FilterMap<I, F> {}
impl<I: FusedIterator, F: FnMut(&I::Item)> FusedIterator for Inspect<I, F> {}
impl<I: FusedIterator, P: FnMut(&I::Item) -> bool> FusedIterator for SkipWhile<I, P> {}
impl<I: FusedIterator, P: FnMut(&I::Item) -> bool> FusedIterator for TakeWhile<I, P> {}
impl<I: Clone + Iterator> FusedIterator for Cycle<I> {}

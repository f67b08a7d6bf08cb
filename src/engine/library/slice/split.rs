//! Splitting slices at elements.
use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem;

macro_rules! splits {
    ($Ref:ty, ($($m:tt)*), $split_at:ident:
     $split:ident $Split:ident $inclusive:ident $Inclusive:ident $rsplit:ident $RSplit:ident $splitn:ident $SplitN:ident $rsplitn:ident $RSplitN:ident) => {
        impl<T> [T] {
            pub fn $split<F: FnMut(&T) -> bool>(&$($m)* self, pred: F) -> $Split<'_, T, F> { $Split { v: self, pred, finished: false } }
            pub fn $inclusive<F: FnMut(&T) -> bool>(&$($m)* self, pred: F) -> $Inclusive<'_, T, F> {
                let finished = self.is_empty();
                $Inclusive { v: self, pred, finished }
            }
            pub fn $rsplit<F: FnMut(&T) -> bool>(&$($m)* self, pred: F) -> $RSplit<'_, T, F> { $RSplit { inner: self.$split(pred) } }
            pub fn $splitn<F: FnMut(&T) -> bool>(&$($m)* self, n: usize, pred: F) -> $SplitN<'_, T, F> { $SplitN { inner: GenericSplitN { iter: self.$split(pred), count: n } } }
            pub fn $rsplitn<F: FnMut(&T) -> bool>(&$($m)* self, n: usize, pred: F) -> $RSplitN<'_, T, F> { $RSplitN { inner: GenericSplitN { iter: self.$rsplit(pred), count: n } } }
        }
        pub struct $Split<'a, T: 'a, P> { v: $Ref, pred: P, finished: bool }
        impl<'a, T, P: FnMut(&T) -> bool> SplitIter for $Split<'a, T, P> {
            fn finish(&mut self) -> Option<$Ref> {
                if self.finished { return None; }
                self.finished = true;
                Some(mem::take(&mut self.v))
            }
        }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $Split<'a, T, P> {
            type Item = $Ref;
            fn next(&mut self) -> Option<$Ref> {
                if self.finished { return None; }
                let mut i = 0;
                while i < self.v.len() {
                    if (self.pred)(&self.v[i]) {
                        let (left, right) = mem::take(&mut self.v).$split_at(i);
                        self.v = right.$split_at(1).1;
                        return Some(left);
                    }
                    i += 1;
                }
                self.finish()
            }
            fn size_hint(&self) -> (usize, Option<usize>) { if self.finished { (0, Some(0)) } else { (1, Some(self.v.len() + 1)) } }
        }
        impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for $Split<'a, T, P> {
            fn next_back(&mut self) -> Option<$Ref> {
                if self.finished { return None; }
                let mut i = self.v.len();
                while i > 0 {
                    i -= 1;
                    if (self.pred)(&self.v[i]) {
                        let (left, right) = mem::take(&mut self.v).$split_at(i);
                        self.v = left;
                        return Some(right.$split_at(1).1);
                    }
                }
                self.finish()
            }
        }
        pub struct $Inclusive<'a, T: 'a, P> { v: $Ref, pred: P, finished: bool }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $Inclusive<'a, T, P> {
            type Item = $Ref;
            fn next(&mut self) -> Option<$Ref> {
                if self.finished { return None; }
                let mut i = 0;
                while i < self.v.len() && !(self.pred)(&self.v[i]) { i += 1; }
                let end = if i < self.v.len() { i + 1 } else { i };
                if end == self.v.len() { self.finished = true; }
                let (left, right) = mem::take(&mut self.v).$split_at(end);
                self.v = right;
                Some(left)
            }
            fn size_hint(&self) -> (usize, Option<usize>) { if self.finished { (0, Some(0)) } else { (1, Some(if self.v.len() > 1 { self.v.len() } else { 1 })) } }
        }
        impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for $Inclusive<'a, T, P> {
            fn next_back(&mut self) -> Option<$Ref> {
                if self.finished { return None; }
                let mut start = self.v.len().saturating_sub(1);
                while start > 0 && !(self.pred)(&self.v[start - 1]) { start -= 1; }
                if start == 0 { self.finished = true; }
                let (left, right) = mem::take(&mut self.v).$split_at(start);
                self.v = left;
                Some(right)
            }
        }
        pub struct $RSplit<'a, T: 'a, P> { inner: $Split<'a, T, P> }
        impl<'a, T, P: FnMut(&T) -> bool> SplitIter for $RSplit<'a, T, P> {
            fn finish(&mut self) -> Option<$Ref> { self.inner.finish() }
        }
        impl<'a, T, P: FnMut(&T) -> bool> Iterator for $RSplit<'a, T, P> {
            type Item = $Ref;
            fn next(&mut self) -> Option<$Ref> { self.inner.next_back() }
            fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
        }
        impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for $RSplit<'a, T, P> {
            fn next_back(&mut self) -> Option<$Ref> { self.inner.next() }
        }
        pub struct $SplitN<'a, T: 'a, P> { inner: GenericSplitN<$Split<'a, T, P>> }
        pub struct $RSplitN<'a, T: 'a, P> { inner: GenericSplitN<$RSplit<'a, T, P>> }
        limited! { $Ref, $SplitN $RSplitN }
        shown! { $Split { v finished } $Inclusive { v finished } $RSplit { inner.v inner.finished } }
    };
}
macro_rules! limited {
    ($Ref:ty, $($Name:ident)*) => {
        $(impl<'a, T, P: FnMut(&T) -> bool> Iterator for $Name<'a, T, P> {
            type Item = $Ref;
            fn next(&mut self) -> Option<$Ref> { self.inner.next() }
            fn size_hint(&self) -> (usize, Option<usize>) { self.inner.size_hint() }
        })*
    };
}
macro_rules! shown {
    ($($Name:ident { $v:ident $(.$vv:ident)? $finished:ident $(.$ff:ident)? })*) => {
        $(
            impl<'a, T: fmt::Debug, P> fmt::Debug for $Name<'a, T, P> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($Name)).field("v", &self.$v$(.$vv)?).field("finished", &self.$finished$(.$ff)?).finish()
                }
            }
            impl<'a, T, P: FnMut(&T) -> bool> FusedIterator for $Name<'a, T, P> {}
        )*
    };
}
/// A splitting iterator that can hand out all the rest at once.
trait SplitIter: DoubleEndedIterator {
    fn finish(&mut self) -> Option<Self::Item>;
}
#[derive(Clone)]
struct GenericSplitN<I> { iter: I, count: usize }
impl<I: SplitIter> GenericSplitN<I> {
    fn next(&mut self) -> Option<I::Item> {
        if self.count == 0 { return None; }
        self.count -= 1;
        if self.count == 0 { self.iter.finish() } else { self.iter.next() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (lower, upper) = self.iter.size_hint();
        (lower.min(self.count), Some(upper.map_or(self.count, |upper| upper.min(self.count))))
    }
}
splits! {
    &'a [T], (), split_at:
    split Split split_inclusive SplitInclusive rsplit RSplit splitn SplitN rsplitn RSplitN
}
splits! {
    &'a mut [T], (mut), split_at_mut:
    split_mut SplitMut split_inclusive_mut SplitInclusiveMut rsplit_mut RSplitMut splitn_mut SplitNMut rsplitn_mut RSplitNMut
}
impl<T, P: Clone> Clone for Split<'_, T, P> {
    fn clone(&self) -> Self { Split { v: self.v, pred: self.pred.clone(), finished: self.finished } }
}
impl<T, P: Clone> Clone for SplitInclusive<'_, T, P> {
    fn clone(&self) -> Self { SplitInclusive { v: self.v, pred: self.pred.clone(), finished: self.finished } }
}
impl<T, P: Clone> Clone for RSplit<'_, T, P> {
    fn clone(&self) -> Self { RSplit { inner: self.inner.clone() } }
}

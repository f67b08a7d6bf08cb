//! Windows and chunks.
use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem;

macro_rules! chunk_methods {
    ($($name:ident $Name:ident ($($m:tt)*);)*) => {
        impl<T> [T] {
            $(#[track_caller]
            pub fn $name(&$($m)* self, chunk_size: usize) -> $Name<'_, T> {
                assert!(chunk_size != 0, "chunk size must be non-zero");
                $Name { v: self, chunk_size }
            })*
        }
    };
}
chunk_methods! { chunks Chunks (); chunks_mut ChunksMut (mut); rchunks RChunks (); rchunks_mut RChunksMut (mut); }
impl<T> [T] {
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 { panic!("window size must be non-zero"); }
        Windows { v: self, size }
    }
    #[track_caller]
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let (v, rem) = self.split_at(self.len() - self.len() % chunk_size);
        ChunksExact { v, rem, chunk_size }
    }
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let (v, rem) = self.split_at_mut(self.len() - self.len() % chunk_size);
        ChunksExactMut { v, rem, chunk_size }
    }
    #[track_caller]
    pub fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let (rem, v) = self.split_at(self.len() % chunk_size);
        RChunksExact { v, rem, chunk_size }
    }
    #[track_caller]
    pub fn rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let (rem, v) = self.split_at_mut(self.len() % chunk_size);
        RChunksExactMut { v, rem, chunk_size }
    }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> { ChunkBy { slice: self, predicate: pred } }
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> ChunkByMut<'_, T, F> { ChunkByMut { slice: self, predicate: pred } }
}

#[derive(Debug)]
pub struct Windows<'a, T: 'a> { v: &'a [T], size: usize }
impl<'a, T> Windows<'a, T> {
    fn left(&self) -> usize { if self.size > self.v.len() { 0 } else { self.v.len() - self.size + 1 } }
}
impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.size > self.v.len() { return None; }
        let ret = &self.v[..self.size];
        self.v = &self.v[1..];
        Some(ret)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.size > self.v.len() { return None; }
        let ret = &self.v[self.v.len() - self.size..];
        self.v = &self.v[..self.v.len() - 1];
        Some(ret)
    }
}

/// Chunks of `chunk_size`, the last shorter; the exact ones have a slice that divides evenly.
macro_rules! chunk_iterators {
    ($($Name:ident $Ref:ty, $split:ident, $front:ident, $back:ident { $($rem:ident $method:item)? };)*) => {
        $(
            #[derive(Debug)]
            pub struct $Name<'a, T: 'a> { v: $Ref, $($rem: $Ref,)? chunk_size: usize }
            impl<'a, T> $Name<'a, T> {
                $($method)?
                fn left(&self) -> usize { self.v.len().div_ceil(self.chunk_size) }
                /// Takes `n` elements off the front of the slice.
                fn take_first(&mut self, n: usize) -> $Ref {
                    let (head, tail) = mem::take(&mut self.v).$split(n);
                    self.v = tail;
                    head
                }
                fn take_last(&mut self, n: usize) -> $Ref {
                    let at = self.v.len() - n;
                    let (head, tail) = mem::take(&mut self.v).$split(at);
                    self.v = head;
                    tail
                }
            }
            impl<'a, T> Iterator for $Name<'a, T> {
                type Item = $Ref;
                fn next(&mut self) -> Option<$Ref> {
                    if self.v.is_empty() { return None; }
                    let n = if self.v.len() < self.chunk_size { self.v.len() } else { self.chunk_size };
                    Some(self.$front(n))
                }
                fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
                fn __trusted_len(&self) -> bool { true }
                fn count(self) -> usize { self.left() }
                fn last(mut self) -> Option<$Ref> { self.next_back() }
            }
            impl<'a, T> DoubleEndedIterator for $Name<'a, T> {
                fn next_back(&mut self) -> Option<$Ref> {
                    if self.v.is_empty() { return None; }
                    let remainder = self.v.len() % self.chunk_size;
                    Some(self.$back(if remainder != 0 { remainder } else { self.chunk_size }))
                }
            }
            impl<T> ExactSizeIterator for $Name<'_, T> {}
            impl<T> FusedIterator for $Name<'_, T> {}
        )*
    };
}
chunk_iterators! {
    Chunks &'a [T], split_at, take_first, take_last {};
    ChunksMut &'a mut [T], split_at_mut, take_first, take_last {};
    ChunksExact &'a [T], split_at, take_first, take_last { rem pub fn remainder(&self) -> &'a [T] { self.rem } };
    ChunksExactMut &'a mut [T], split_at_mut, take_first, take_last { rem pub fn into_remainder(self) -> &'a mut [T] { self.rem } };
    RChunks &'a [T], split_at, take_last, take_first {};
    RChunksMut &'a mut [T], split_at_mut, take_last, take_first {};
    RChunksExact &'a [T], split_at, take_last, take_first { rem pub fn remainder(&self) -> &'a [T] { self.rem } };
    RChunksExactMut &'a mut [T], split_at_mut, take_last, take_first { rem pub fn into_remainder(self) -> &'a mut [T] { self.rem } };
}
impl<T> ExactSizeIterator for Windows<'_, T> {}
impl<T> FusedIterator for Windows<'_, T> {}
macro_rules! cloned {
    ($($Name:ident { $($field:ident),* })*) => {
        $(impl<T> Clone for $Name<'_, T> {
            fn clone(&self) -> Self { $Name { $($field: self.$field),* } }
        })*
    };
}
cloned! { Windows { v, size } Chunks { v, chunk_size } ChunksExact { v, rem, chunk_size } RChunks { v, chunk_size } RChunksExact { v, rem, chunk_size } }

macro_rules! chunks_by {
    ($($Name:ident $Ref:ty, $split:ident;)*) => {
        $(
            pub struct $Name<'a, T: 'a, P> { slice: $Ref, predicate: P }
            impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> Iterator for $Name<'a, T, P> {
                type Item = $Ref;
                fn next(&mut self) -> Option<$Ref> {
                    if self.slice.is_empty() { return None; }
                    let mut len = 1;
                    while len < self.slice.len() && (self.predicate)(&self.slice[len - 1], &self.slice[len]) { len += 1; }
                    let (head, tail) = mem::take(&mut self.slice).$split(len);
                    self.slice = tail;
                    Some(head)
                }
                fn size_hint(&self) -> (usize, Option<usize>) { if self.slice.is_empty() { (0, Some(0)) } else { (1, Some(self.slice.len())) } }
                fn last(mut self) -> Option<$Ref> { self.next_back() }
            }
            impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> DoubleEndedIterator for $Name<'a, T, P> {
                fn next_back(&mut self) -> Option<$Ref> {
                    if self.slice.is_empty() { return None; }
                    let mut at = self.slice.len() - 1;
                    while at > 0 && (self.predicate)(&self.slice[at - 1], &self.slice[at]) { at -= 1; }
                    let (head, tail) = mem::take(&mut self.slice).$split(at);
                    self.slice = head;
                    Some(tail)
                }
            }
            impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> FusedIterator for $Name<'a, T, P> {}
            impl<'a, T: 'a + fmt::Debug, P> fmt::Debug for $Name<'a, T, P> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct(stringify!($Name)).field("slice", &self.slice).finish() }
            }
        )*
    };
}
chunks_by! { ChunkBy &'a [T], split_at; ChunkByMut &'a mut [T], split_at_mut; }

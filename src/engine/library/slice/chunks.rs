//! Windows and chunks.
use crate::prelude::v1::*;
use crate::iter::FusedIterator;
use crate::mem;

impl<T> [T] {
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 { panic!("window size must be non-zero"); }
        Windows { v: self, size }
    }
    #[track_caller]
    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        Chunks { v: self, size: chunk_size }
    }
    #[track_caller]
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        ChunksMut { v: self, size: chunk_size }
    }
    #[track_caller]
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let whole = self.len() - self.len() % chunk_size;
        ChunksExact { v: &self[..whole], rem: &self[whole..], size: chunk_size }
    }
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let whole = self.len() - self.len() % chunk_size;
        let (v, rem) = self.split_at_mut(whole);
        ChunksExactMut { v, rem, size: chunk_size }
    }
    #[track_caller]
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        RChunks { v: self, size: chunk_size }
    }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> { ChunkBy { slice: self, predicate: pred } }
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {
        assert!(N != 0, "chunk size must be non-zero");
        let count = self.len() / N;
        (unsafe { super::from_raw_parts(self.as_ptr() as *const [T; N], count) }, &self[count * N..])
    }
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

#[derive(Debug)]
pub struct Chunks<'a, T: 'a> { v: &'a [T], size: usize }
impl<'a, T> Chunks<'a, T> {
    fn left(&self) -> usize { self.v.len().div_ceil(self.size) }
}
impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() { return None; }
        let (head, tail) = self.v.split_at(if self.v.len() < self.size { self.v.len() } else { self.size });
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() { return None; }
        let remainder = self.v.len() % self.size;
        let (head, tail) = self.v.split_at(self.v.len() - if remainder != 0 { remainder } else { self.size });
        self.v = head;
        Some(tail)
    }
}

#[derive(Debug)]
pub struct ChunksMut<'a, T: 'a> { v: &'a mut [T], size: usize }
impl<'a, T> ChunksMut<'a, T> {
    fn left(&self) -> usize { self.v.len().div_ceil(self.size) }
}
impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() { return None; }
        let n = if self.v.len() < self.size { self.v.len() } else { self.size };
        let (head, tail) = mem::take(&mut self.v).split_at_mut(n);
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.v.is_empty() { return None; }
        let remainder = self.v.len() % self.size;
        let n = self.v.len() - if remainder != 0 { remainder } else { self.size };
        let (head, tail) = mem::take(&mut self.v).split_at_mut(n);
        self.v = head;
        Some(tail)
    }
}

#[derive(Debug)]
pub struct ChunksExact<'a, T: 'a> { v: &'a [T], rem: &'a [T], size: usize }
impl<'a, T> ChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T] { self.rem }
    fn left(&self) -> usize { self.v.len() / self.size }
}
impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.len() < self.size { return None; }
        let (head, tail) = self.v.split_at(self.size);
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.v.len() < self.size { return None; }
        let (head, tail) = self.v.split_at(self.v.len() - self.size);
        self.v = head;
        Some(tail)
    }
}
#[derive(Debug)]
pub struct ChunksExactMut<'a, T: 'a> { v: &'a mut [T], rem: &'a mut [T], size: usize }
impl<'a, T> ChunksExactMut<'a, T> {
    pub fn into_remainder(self) -> &'a mut [T] { self.rem }
    fn left(&self) -> usize { self.v.len() / self.size }
}
impl<'a, T> Iterator for ChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.v.len() < self.size { return None; }
        let (head, tail) = mem::take(&mut self.v).split_at_mut(self.size);
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}

#[derive(Debug)]
pub struct RChunks<'a, T: 'a> { v: &'a [T], size: usize }
impl<'a, T> RChunks<'a, T> {
    fn left(&self) -> usize { self.v.len().div_ceil(self.size) }
}
impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() { return None; }
        let n = if self.v.len() < self.size { self.v.len() } else { self.size };
        let (head, tail) = self.v.split_at(self.v.len() - n);
        self.v = head;
        Some(tail)
    }
    fn size_hint(&self) -> (usize, Option<usize>) { (self.left(), Some(self.left())) }
    fn __trusted_len(&self) -> bool { true }
}
macro_rules! exact {
    ($($Name:ident)*) => {
        $(
            impl<T> ExactSizeIterator for $Name<'_, T> {}
            impl<T> FusedIterator for $Name<'_, T> {}
        )*
    };
}
exact! { Windows Chunks ChunksMut ChunksExact ChunksExactMut RChunks }
macro_rules! cloned {
    ($($Name:ident { $($field:ident),* })*) => {
        $(impl<T> Clone for $Name<'_, T> {
            fn clone(&self) -> Self { $Name { $($field: self.$field),* } }
        })*
    };
}
cloned! { Windows { v, size } Chunks { v, size } ChunksExact { v, rem, size } RChunks { v, size } }

pub struct ChunkBy<'a, T: 'a, P> { slice: &'a [T], predicate: P }
impl<'a, T: 'a, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.slice.is_empty() { return None; }
        let mut len = 1;
        while len < self.slice.len() && (self.predicate)(&self.slice[len - 1], &self.slice[len]) { len += 1; }
        let (head, tail) = self.slice.split_at(len);
        self.slice = tail;
        Some(head)
    }
}

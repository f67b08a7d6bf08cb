//! Vectors from iterators. `collect` on a chain of adapters over a vector's own iterator reuses that vector's memory, as std does.
use crate::mem;
use crate::ptr;

/// The memory at the source of an iterator chain.
pub struct SourceBuffer {
    pub(super) ptr: *mut u8,
    /// In elements of the source.
    pub(super) capacity: usize,
    pub(super) size: usize,
    pub(super) align: usize,
    /// Bytes before the next value.
    pub(super) read: usize,
    pub(super) left: usize,
}

impl<T> FromIterator<T> for Vec<T> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let iterator = iter.into_iter();
        match iterator.__source() {
            Some(source) => from_source(iterator, source),
            None => from_any(iterator),
        }
    }
}
#[track_caller]
fn from_any<T, I: Iterator<Item = T>>(mut iterator: I) -> Vec<T> {
    if iterator.__trusted_len() {
        let mut vector = match iterator.size_hint() {
            (_, Some(upper)) => Vec::with_capacity(upper),
            _ => panic!("capacity overflow"),
        };
        while let Some(x) = iterator.next() { vector.push(x); }
        return vector;
    }
    let first = match iterator.next() { None => return Vec::new(), Some(x) => x };
    let (lower, _) = iterator.size_hint();
    let wanted = lower.saturating_add(1);
    let least = if size_of::<T>() == 1 { 8 } else if size_of::<T>() <= 1024 { 4 } else { 1 };
    let mut vector = Vec::with_capacity(if wanted > least { wanted } else { least });
    vector.push(first);
    vector.extend_desugared(iterator);
    vector
}
/// Values already written to the front of a source's memory, dropped if the iterator unwinds.
struct Written<T> { start: *mut T, len: usize }
impl<T> Drop for Written<T> {
    fn drop(&mut self) { unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.start, self.len)); } }
}
fn from_source<T, I: Iterator<Item = T>>(mut iterator: I, source: SourceBuffer) -> Vec<T> {
    let bytes = source.capacity * source.size;
    let fits = size_of::<T>() != 0 && source.size != 0 && source.align == align_of::<T>() && size_of::<T>() <= source.size && source.capacity != 0 && source.read == 0;
    if !fits { return from_any(iterator); }
    let start = source.ptr as *mut T;
    let mut written = Written { start, len: 0 };
    while let Some(x) = iterator.next() {
        unsafe { ptr::write(start.add(written.len), x); }
        written.len += 1;
    }
    let len = written.len;
    mem::forget(written);
    iterator.__release_source();
    let capacity = bytes / size_of::<T>();
    unsafe {
        if capacity * size_of::<T>() == bytes { return Vec::from_raw_parts(start, len, capacity); }
        let layout = crate::alloc::Layout::from_size_align_unchecked(bytes, source.align);
        let moved = crate::alloc::realloc(source.ptr, layout, capacity * size_of::<T>());
        Vec::from_raw_parts(moved as *mut T, len, capacity)
    }
}
impl<T> Vec<T> {
    fn extend_desugared<I: Iterator<Item = T>>(&mut self, mut iterator: I) {
        while let Some(element) = iterator.next() {
            if self.len() == self.capacity() {
                let (lower, _) = iterator.size_hint();
                self.reserve(lower.saturating_add(1));
            }
            self.push(element);
        }
    }
}
impl<T> Extend<T> for Vec<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iterator = iter.into_iter();
        if iterator.__trusted_len() {
            match iterator.size_hint() { (_, Some(additional)) => self.reserve(additional), _ => panic!("capacity overflow") }
            while let Some(x) = iterator.next() { self.push(x); }
        } else { self.extend_desugared(iterator) }
    }
    fn extend_one(&mut self, item: T) { self.push(item); }
    fn extend_reserve(&mut self, additional: usize) { self.reserve(additional); }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { self.extend(iter.into_iter().copied()) }
    fn extend_one(&mut self, item: &'a T) { self.push(*item); }
    fn extend_reserve(&mut self, additional: usize) { self.reserve(additional); }
}

//! The table under maps and sets, shaped as hashbrown's: one block with the values growing down from the control bytes.
//!
//! A control byte is `EMPTY`, `DELETED` or the top seven bits of a value's hash. They are looked at in groups of 16;
//! behind the last one, the first 16 are repeated, so that a group can begin anywhere.
use crate::alloc::{allocate, deallocate, Layout};
use crate::intrinsics::{cttz, ctlz, wrapping_add, wrapping_mul, wrapping_sub};
use crate::marker::PhantomData;
use crate::mem;
use crate::ptr::{self, NonNull};

const EMPTY: u8 = 0xff;
const DELETED: u8 = 0x80;
const GROUP: usize = 16;
const LOW_BITS: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

#[repr(C, align(16))]
struct EmptyGroup([u8; 16]);
/// The control bytes of every table that has no memory.
static NO_BUCKETS: EmptyGroup = EmptyGroup([EMPTY; 16]);

/// Sixteen control bytes, read at any address.
#[derive(Clone, Copy)]
#[repr(C, packed)]
struct Group {
    low: u64,
    high: u64,
}
/// A mark in the highest bit of each byte that is meant, for the lower and the upper eight.
#[derive(Clone, Copy)]
struct Marks(u64, u64);
impl Marks {
    fn any(self) -> bool { (self.0 | self.1) != 0 }
    /// Position of the lowest mark; 16 without one.
    fn first(self) -> usize {
        if self.0 != 0 { (cttz(self.0) >> 3) as usize } else { 8 + (cttz(self.1) >> 3) as usize }
    }
    /// How many bytes at the upper end are not marked.
    fn unmarked_above(self) -> usize {
        if self.1 != 0 { (ctlz(self.1) >> 3) as usize } else { 8 + (ctlz(self.0) >> 3) as usize }
    }
    fn without_first(self) -> Marks {
        if self.0 != 0 { Marks(self.0 & (self.0 - 1), self.1) } else { Marks(0, self.1 & (self.1 - 1)) }
    }
}
impl Group {
    fn empty(self) -> Marks { Marks(self.low & self.low << 1 & HIGH_BITS, self.high & self.high << 1 & HIGH_BITS) }
    fn free(self) -> Marks { Marks(self.low & HIGH_BITS, self.high & HIGH_BITS) }
    /// Where a tag may be; a byte after a true match can be marked falsely, so values are compared after.
    fn tagged(self, tag: u8) -> Marks {
        let pattern = wrapping_mul(tag as u64, LOW_BITS);
        let low = self.low ^ pattern;
        let high = self.high ^ pattern;
        Marks(wrapping_sub(low, LOW_BITS) & !low & HIGH_BITS, wrapping_sub(high, LOW_BITS) & !high & HIGH_BITS)
    }
}

pub(super) struct RawTable<T> {
    bucket_mask: usize,
    ctrl: NonNull<u8>,
    /// How many `EMPTY` bytes may still be taken before the table must grow.
    growth_left: usize,
    items: usize,
    marker: PhantomData<T>,
}
unsafe impl<T: Send> Send for RawTable<T> {}
unsafe impl<T: Sync> Sync for RawTable<T> {}

fn tag_of(hash: u64) -> u8 { (hash >> 57) as u8 }
/// How many values a table holds before it grows: all but one, or seven eighths.
fn mask_to_capacity(mask: usize) -> usize { if mask < 8 { mask } else { (mask + 1) / 8 * 7 } }
fn capacity_to_buckets(capacity: usize, size: usize) -> usize {
    if capacity < 15 {
        let least = if size <= 1 { 14 } else if size <= 3 { 7 } else { 3 };
        let capacity = if capacity > least { capacity } else { least };
        return if capacity < 4 { 4 } else if capacity < 8 { 8 } else { 16 };
    }
    match capacity.checked_mul(8) { Some(n) => (n / 7).next_power_of_two(), None => panic!("Hash table capacity overflow") }
}

impl<T> RawTable<T> {
    pub(super) const fn new() -> Self {
        unsafe { RawTable { bucket_mask: 0, ctrl: NonNull::new_unchecked(&raw const NO_BUCKETS as *mut u8), growth_left: 0, items: 0, marker: PhantomData } }
    }
    pub(super) fn with_capacity(capacity: usize) -> Self {
        if capacity == 0 { RawTable::new() } else { RawTable::with_buckets(capacity_to_buckets(capacity, size_of::<T>())) }
    }
    /// Layout of the block and where in it the control bytes begin.
    fn layout(buckets: usize) -> (Layout, usize) {
        let align = if align_of::<T>() > GROUP { align_of::<T>() } else { GROUP };
        let data = match size_of::<T>().checked_mul(buckets) { Some(n) => n, None => panic!("Hash table capacity overflow") };
        let offset = (data + align - 1) & !(align - 1);
        match Layout::from_size_align(offset + buckets + GROUP, align) {
            Ok(layout) => (layout, offset),
            Err(_) => panic!("Hash table capacity overflow"),
        }
    }
    fn with_buckets(buckets: usize) -> Self {
        let (layout, offset) = RawTable::<T>::layout(buckets);
        unsafe {
            let ctrl = allocate(layout).add(offset);
            ptr::write_bytes(ctrl, EMPTY, buckets + GROUP);
            RawTable { bucket_mask: buckets - 1, ctrl: NonNull::new_unchecked(ctrl), growth_left: mask_to_capacity(buckets - 1), items: 0, marker: PhantomData }
        }
    }
    fn has_memory(&self) -> bool { self.bucket_mask != 0 }
    pub(super) const fn len(&self) -> usize { self.items }
    pub(super) const fn capacity(&self) -> usize { self.items + self.growth_left }
    pub(super) fn bucket(&self, index: usize) -> *mut T { unsafe { (self.ctrl.as_ptr() as *mut T).sub(index + 1) } }
    fn ctrl(&self, index: usize) -> *mut u8 { unsafe { self.ctrl.as_ptr().add(index) } }
    fn group(&self, index: usize) -> Group { unsafe { *(self.ctrl(index) as *const Group) } }
    fn set_ctrl(&mut self, index: usize, byte: u8) {
        let mirror = (wrapping_sub(index, GROUP) & self.bucket_mask) + GROUP;
        unsafe {
            *self.ctrl(index) = byte;
            *self.ctrl(mirror) = byte;
        }
    }

    /// The bucket with this hash that `eq` accepts.
    pub(super) fn find(&self, hash: u64, mut eq: impl FnMut(&T) -> bool) -> Option<usize> {
        if self.items == 0 { return None; }
        let tag = tag_of(hash);
        let mut at = hash as usize & self.bucket_mask;
        let mut stride = 0;
        loop {
            let group = self.group(at);
            let mut marks = group.tagged(tag);
            while marks.any() {
                let index = (at + marks.first()) & self.bucket_mask;
                if eq(unsafe { &*self.bucket(index) }) { return Some(index); }
                marks = marks.without_first();
            }
            if group.empty().any() { return None; }
            stride += GROUP;
            at = (at + stride) & self.bucket_mask;
        }
    }
    /// The first bucket on the way of a hash that holds nothing.
    fn find_free(&self, hash: u64) -> usize {
        let mut at = hash as usize & self.bucket_mask;
        let mut stride = 0;
        loop {
            let marks = self.group(at).free();
            if marks.any() {
                let index = (at + marks.first()) & self.bucket_mask;
                // In a table smaller than a group, a mark may stand for a repeated byte: then the first group has the answer.
                return if unsafe { *self.ctrl(index) } < 0x80 { self.group(0).free().first() } else { index };
            }
            stride += GROUP;
            at = (at + stride) & self.bucket_mask;
        }
    }
    /// Puts a value in; there must be room.
    pub(super) fn insert_no_grow(&mut self, hash: u64, value: T) -> usize {
        let index = self.find_free(hash);
        unsafe {
            self.growth_left -= (*self.ctrl(index) & 1) as usize;
            self.set_ctrl(index, tag_of(hash));
            self.items += 1;
            ptr::write(self.bucket(index), value);
        }
        index
    }
    /// Takes the value out of a bucket.
    pub(super) fn remove(&mut self, index: usize) -> T {
        self.erase(index);
        unsafe { ptr::read(self.bucket(index)) }
    }
    /// Forgets a bucket: it becomes `EMPTY` unless a search may have passed over it in a full group.
    pub(super) fn erase(&mut self, index: usize) {
        let before = self.group(wrapping_sub(index, GROUP) & self.bucket_mask).empty();
        let after = self.group(index).empty();
        let to_the_right = if after.any() { after.first() } else { GROUP };
        if before.unmarked_above() + to_the_right >= GROUP {
            self.set_ctrl(index, DELETED);
        } else {
            self.set_ctrl(index, EMPTY);
            self.growth_left += 1;
        }
        self.items -= 1;
    }

    pub(super) fn reserve(&mut self, additional: usize, hasher: impl Fn(&T) -> u64) {
        if additional <= self.growth_left { return; }
        let needed = match self.items.checked_add(additional) { Some(n) => n, None => panic!("Hash table capacity overflow") };
        let full = mask_to_capacity(self.bucket_mask);
        if needed <= full / 2 {
            self.rehash_in_place(hasher);
        } else {
            self.resize(if needed > full { needed } else { full + 1 }, hasher);
        }
    }
    pub(super) fn shrink_to(&mut self, min_capacity: usize, hasher: impl Fn(&T) -> u64) {
        let wanted = if min_capacity > self.items { min_capacity } else { self.items };
        if wanted == 0 { *self = RawTable::new(); return; }
        if capacity_to_buckets(wanted, size_of::<T>()) < self.bucket_mask + 1 { self.resize(wanted, hasher); }
    }
    /// Moves everything to a new block.
    fn resize(&mut self, capacity: usize, hasher: impl Fn(&T) -> u64) {
        let mut table = RawTable::with_capacity(capacity);
        let mut buckets = self.buckets();
        while let Some(index) = buckets.next() {
            let from = self.bucket(index);
            let value = unsafe { ptr::read(from) };
            let hash = hasher(&value);
            table.insert_no_grow(hash, value);
        }
        mem::swap(self, &mut table);
        table.free();
        mem::forget(table);
    }
    /// Turns `DELETED` into `EMPTY` by putting every value where it belongs.
    fn rehash_in_place(&mut self, hasher: impl Fn(&T) -> u64) {
        let mut index = 0;
        while index <= self.bucket_mask {
            let byte = unsafe { *self.ctrl(index) };
            self.set_ctrl(index, if byte < 0x80 { DELETED } else { EMPTY });
            index += 1;
        }
        index = 0;
        while index <= self.bucket_mask {
            while unsafe { *self.ctrl(index) } == DELETED {
                let here = self.bucket(index);
                let hash = hasher(unsafe { &*here });
                let to = self.find_free(hash);
                let start = hash as usize & self.bucket_mask;
                let same_group = (wrapping_sub(index, start) & self.bucket_mask) / GROUP == (wrapping_sub(to, start) & self.bucket_mask) / GROUP;
                if same_group {
                    self.set_ctrl(index, tag_of(hash));
                } else {
                    let there = self.bucket(to);
                    let was = unsafe { *self.ctrl(to) };
                    self.set_ctrl(to, tag_of(hash));
                    if was == EMPTY {
                        self.set_ctrl(index, EMPTY);
                        unsafe { ptr::copy_nonoverlapping(here as *const T, there, 1); }
                    } else {
                        unsafe { ptr::swap(here, there); }
                    }
                }
            }
            index += 1;
        }
        self.growth_left = mask_to_capacity(self.bucket_mask) - self.items;
    }

    /// The positions of all values, in the order of the block.
    pub(super) fn buckets(&self) -> Buckets { Buckets { ctrl: self.ctrl, index: 0, left: self.items } }
    pub(super) fn iter(&self) -> RawIter<T> { RawIter { buckets: self.buckets(), end: self.ctrl.cast(), marker: PhantomData } }
    fn drop_values(&mut self) {
        if !mem::needs_drop::<T>() { return; }
        let mut buckets = self.buckets();
        while let Some(index) = buckets.next() { unsafe { ptr::drop_in_place(self.bucket(index)); } }
    }
    /// Empties the table without dropping.
    pub(super) fn forget_values(&mut self) {
        if self.has_memory() { unsafe { ptr::write_bytes(self.ctrl.as_ptr(), EMPTY, self.bucket_mask + 1 + GROUP); } }
        self.items = 0;
        self.growth_left = if self.has_memory() { mask_to_capacity(self.bucket_mask) } else { 0 };
    }
    pub(super) fn clear(&mut self) {
        if self.items == 0 { return; }
        self.drop_values();
        self.forget_values();
    }
    /// Gives the block back.
    fn free(&mut self) {
        if !self.has_memory() { return; }
        let (layout, offset) = RawTable::<T>::layout(self.bucket_mask + 1);
        unsafe { deallocate(self.ctrl.as_ptr().sub(offset), layout); }
    }
}
impl<T: Clone> Clone for RawTable<T> {
    fn clone(&self) -> Self {
        if !self.has_memory() { return RawTable::new(); }
        let mut table = RawTable::with_buckets(self.bucket_mask + 1);
        let mut buckets = self.buckets();
        while let Some(index) = buckets.next() {
            unsafe {
                ptr::write(table.bucket(index), (*self.bucket(index)).clone());
                table.set_ctrl(index, *self.ctrl(index));
            }
            table.items += 1;
        }
        unsafe { ptr::copy_nonoverlapping(self.ctrl.as_ptr() as *const u8, table.ctrl.as_ptr(), self.bucket_mask + 1 + GROUP); }
        table.growth_left = self.growth_left;
        table
    }
}
unsafe impl<#[may_dangle] T> Drop for RawTable<T> {
    fn drop(&mut self) {
        if !self.has_memory() { return; }
        self.drop_values();
        self.free();
    }
}

#[derive(Clone)]
pub(super) struct Buckets {
    ctrl: NonNull<u8>,
    index: usize,
    pub(super) left: usize,
}
impl Buckets {
    pub(super) fn next(&mut self) -> Option<usize> {
        if self.left == 0 { return None; }
        let mut at = self.index;
        unsafe { while *self.ctrl.as_ptr().add(at) >= 0x80 { at += 1; } }
        self.index = at + 1;
        self.left -= 1;
        Some(at)
    }
}
/// Pointers to all values.
pub(super) struct RawIter<T> {
    pub(super) buckets: Buckets,
    end: NonNull<T>,
    marker: PhantomData<T>,
}
impl<T> RawIter<T> {
    pub(super) fn next(&mut self) -> Option<*mut T> {
        match self.buckets.next() { Some(index) => Some(unsafe { self.end.as_ptr().sub(index + 1) }), None => None }
    }
    pub(super) fn left(&self) -> usize { self.buckets.left }
}
impl<T> Clone for RawIter<T> {
    fn clone(&self) -> Self { RawIter { buckets: self.buckets.clone(), end: self.end, marker: PhantomData } }
}
/// All values moved out; what was not asked for is dropped, then the block is given back.
pub(super) struct RawIntoIter<T> {
    iter: RawIter<T>,
    table: mem::ManuallyDrop<RawTable<T>>,
}
impl<T> RawIntoIter<T> {
    pub(super) fn new(table: RawTable<T>) -> Self { RawIntoIter { iter: table.iter(), table: mem::ManuallyDrop::new(table) } }
    pub(super) fn next(&mut self) -> Option<T> { match self.iter.next() { Some(p) => Some(unsafe { ptr::read(p) }), None => None } }
    pub(super) fn left(&self) -> usize { self.iter.left() }
    pub(super) fn rest(&self) -> RawIter<T> { self.iter.clone() }
}
impl<T> Drop for RawIntoIter<T> {
    fn drop(&mut self) {
        while let Some(p) = self.iter.next() { unsafe { ptr::drop_in_place(p); } }
        self.table.free();
    }
}
unsafe impl<T: Send> Send for RawIter<T> {}
unsafe impl<T: Send> Send for RawIntoIter<T> {}

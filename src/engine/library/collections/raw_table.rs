//! The memory of a `HashMap`: buckets growing downwards and control bytes growing upwards from one address, allocated together.
//! A control byte is 0xff for a bucket never used, 0x80 for one deleted, otherwise the top seven bits of the value's hash; the first
//! sixteen are repeated at the end. Differs from hashbrown: probing goes byte by byte, not in groups of sixteen.
use crate::prelude::v1::*;
use crate::alloc::{allocate, deallocate, Layout};
use crate::marker::PhantomData;
use crate::ptr::{self, NonNull};

const EMPTY: u8 = 0xff;
const DELETED: u8 = 0x80;
const GROUP: usize = 16;
static EMPTY_GROUP: [u8; 16] = [EMPTY; 16];

struct RawTableInner {
    bucket_mask: usize,
    /// First control byte; bucket `i` ends `i` values before it.
    ctrl: NonNull<u8>,
    growth_left: usize,
    items: usize,
}
pub(super) struct RawTable<T> {
    table: RawTableInner,
    marker: PhantomData<T>,
}
/// Values a table of that many buckets holds before it grows: 7/8 of them.
fn capacity_of(bucket_mask: usize) -> usize { if bucket_mask < 8 { bucket_mask } else { (bucket_mask + 1) / 8 * 7 } }
fn buckets_for(capacity: usize, size: usize) -> usize {
    if capacity < 15 {
        let least = if size <= 1 { 14 } else if size <= 3 { 7 } else { 3 };
        let capacity = if capacity > least { capacity } else { least };
        return if capacity < 4 { 4 } else if capacity < 8 { 8 } else { 16 };
    }
    let adjusted = match capacity.checked_mul(8) { Some(n) => n / 7, None => panic!("Hash table capacity overflow") };
    adjusted.next_power_of_two()
}
impl<T> RawTable<T> {
    pub(super) const fn new() -> Self {
        unsafe { RawTable { table: RawTableInner { bucket_mask: 0, ctrl: NonNull::new_unchecked(&raw const EMPTY_GROUP as *mut u8), growth_left: 0, items: 0 }, marker: PhantomData } }
    }
    pub(super) fn with_capacity(capacity: usize) -> Self {
        if capacity == 0 { return RawTable::new(); }
        RawTable::with_buckets(buckets_for(capacity, size_of::<T>()))
    }
    fn layout(buckets: usize) -> (Layout, usize) {
        let align = if align_of::<T>() > GROUP { align_of::<T>() } else { GROUP };
        let offset = (size_of::<T>() * buckets + align - 1) & !(align - 1);
        unsafe { (Layout::from_size_align_unchecked(offset + buckets + GROUP, align), offset) }
    }
    fn with_buckets(buckets: usize) -> Self {
        let (layout, offset) = RawTable::<T>::layout(buckets);
        unsafe {
            let ctrl = allocate(layout).add(offset);
            ptr::write_bytes(ctrl, EMPTY, buckets + GROUP);
            RawTable { table: RawTableInner { bucket_mask: buckets - 1, ctrl: NonNull::new_unchecked(ctrl), growth_left: capacity_of(buckets - 1), items: 0 }, marker: PhantomData }
        }
    }
    pub(super) fn len(&self) -> usize { self.table.items }
    pub(super) fn capacity(&self) -> usize { self.table.items + self.table.growth_left }
    /// One more than the last bucket's number; 0 when nothing is allocated.
    pub(super) fn buckets(&self) -> usize { if self.table.bucket_mask == 0 { 0 } else { self.table.bucket_mask + 1 } }
    fn ctrl(&self, index: usize) -> u8 { unsafe { *self.table.ctrl.as_ptr().add(index) } }
    pub(super) fn is_full(&self, index: usize) -> bool { self.ctrl(index) < 0x80 }
    pub(super) fn bucket(&self, index: usize) -> *mut T { unsafe { (self.table.ctrl.as_ptr() as *mut T).sub(index + 1) } }
    fn set_ctrl(&mut self, index: usize, value: u8) {
        let mirror = (index.wrapping_sub(GROUP) & self.table.bucket_mask) + GROUP;
        unsafe {
            *self.table.ctrl.as_ptr().add(index) = value;
            *self.table.ctrl.as_ptr().add(mirror) = value;
        }
    }
    pub(super) fn find(&self, hash: u64, mut eq: impl FnMut(&T) -> bool) -> Option<usize> {
        if self.table.items == 0 { return None; }
        let tag = (hash >> 57) as u8;
        let mut index = hash as usize & self.table.bucket_mask;
        let mut probes = 0;
        while probes <= self.table.bucket_mask {
            let ctrl = self.ctrl(index);
            if ctrl == tag && eq(unsafe { &*self.bucket(index) }) { return Some(index); }
            if ctrl == EMPTY { return None; }
            index = (index + 1) & self.table.bucket_mask;
            probes += 1;
        }
        None
    }
    /// Puts in a value that is not there yet; answers its bucket.
    pub(super) fn insert(&mut self, hash: u64, value: T, hasher: impl Fn(&T) -> u64) -> usize {
        if self.table.growth_left == 0 { self.reserve(1, hasher); }
        self.insert_no_grow(hash, value)
    }
    fn insert_no_grow(&mut self, hash: u64, value: T) -> usize {
        let mut index = hash as usize & self.table.bucket_mask;
        while self.ctrl(index) < 0x80 { index = (index + 1) & self.table.bucket_mask; }
        if self.ctrl(index) == EMPTY { self.table.growth_left -= 1; }
        self.set_ctrl(index, (hash >> 57) as u8);
        self.table.items += 1;
        unsafe { ptr::write(self.bucket(index), value); }
        index
    }
    pub(super) fn reserve(&mut self, additional: usize, hasher: impl Fn(&T) -> u64) {
        if additional <= self.table.growth_left { return; }
        let wanted = match self.table.items.checked_add(additional) { Some(n) => n, None => panic!("Hash table capacity overflow") };
        let full = capacity_of(self.table.bucket_mask);
        self.resize(if wanted > full + 1 { wanted } else if wanted <= full / 2 { full } else { full + 1 }, hasher);
    }
    pub(super) fn shrink_to(&mut self, min_size: usize, hasher: impl Fn(&T) -> u64) {
        let wanted = if min_size > self.table.items { min_size } else { self.table.items };
        if wanted == 0 {
            *self = RawTable::new();
        } else if buckets_for(wanted, size_of::<T>()) < self.buckets() { self.resize(wanted, hasher); }
    }
    /// Moves every value to a new block.
    fn resize(&mut self, capacity: usize, hasher: impl Fn(&T) -> u64) {
        let mut new = RawTable::with_capacity(capacity);
        let mut index = 0;
        while index < self.buckets() {
            if self.is_full(index) {
                unsafe {
                    let from = self.bucket(index);
                    new.insert_no_grow(hasher(&*from), ptr::read(from as *const T));
                }
            }
            index += 1;
        }
        self.table.items = 0;
        crate::mem::swap(self, &mut new);
        new.forget_values();
    }
    /// Marks everything as gone without dropping it.
    fn forget_values(&mut self) {
        self.table.items = 0;
        if self.table.bucket_mask != 0 {
            unsafe { ptr::write_bytes(self.table.ctrl.as_ptr(), EMPTY, self.table.bucket_mask + 1 + GROUP); }
            self.table.growth_left = capacity_of(self.table.bucket_mask);
        }
    }
    pub(super) fn remove(&mut self, index: usize) -> T {
        let next = self.ctrl((index + 1) & self.table.bucket_mask);
        if next == EMPTY {
            self.set_ctrl(index, EMPTY);
            self.table.growth_left += 1;
        } else { self.set_ctrl(index, DELETED); }
        self.table.items -= 1;
        unsafe { ptr::read(self.bucket(index) as *const T) }
    }
    fn drop_values(&mut self) {
        if !crate::mem::needs_drop::<T>() || self.table.items == 0 { return; }
        let mut index = 0;
        while index < self.buckets() {
            if self.is_full(index) { unsafe { ptr::drop_in_place(self.bucket(index)); } }
            index += 1;
        }
    }
    pub(super) fn clear(&mut self) {
        self.drop_values();
        self.forget_values();
    }
    /// First full bucket at or after a number.
    pub(super) fn next_full(&self, mut index: usize) -> Option<usize> {
        while index < self.buckets() {
            if self.is_full(index) { return Some(index); }
            index += 1;
        }
        None
    }
}
impl<T: Clone> Clone for RawTable<T> {
    fn clone(&self) -> Self {
        if self.table.bucket_mask == 0 { return RawTable::new(); }
        let mut new = RawTable::with_buckets(self.table.bucket_mask + 1);
        let mut index = 0;
        while index < self.buckets() {
            if self.is_full(index) {
                unsafe { ptr::write(new.bucket(index), (*self.bucket(index)).clone()); }
                new.set_ctrl(index, self.ctrl(index));
                new.table.items += 1;
            } else if self.ctrl(index) == DELETED { new.set_ctrl(index, DELETED); }
            index += 1;
        }
        new.table.growth_left = self.table.growth_left;
        new
    }
}
impl<T> Drop for RawTable<T> {
    fn drop(&mut self) {
        if self.table.bucket_mask == 0 { return; }
        self.drop_values();
        let (layout, offset) = RawTable::<T>::layout(self.table.bucket_mask + 1);
        unsafe { deallocate(self.table.ctrl.as_ptr().sub(offset), layout); }
    }
}

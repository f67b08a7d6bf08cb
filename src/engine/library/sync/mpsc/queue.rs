//! Where messages wait. Blocks and slots have the sizes of the real library's.
use crate::alloc::{allocate, Layout};
use crate::mem::MaybeUninit;
use crate::ptr;

pub(super) trait Queue<T> {
    fn push(&mut self, t: T);
    fn pop(&mut self) -> Option<T>;
    fn is_empty(&self) -> bool;
    fn is_full(&self) -> bool;
    /// Drops what is left.
    fn clear(&mut self) { while let Some(t) = self.pop() { drop(t); } }
}
/// Alone on its cache lines.
#[repr(align(128))]
struct Padded<T>(T);

/// Messages of one block.
const CAPACITY: usize = 31;
#[repr(C)]
struct Slot<T> { value: MaybeUninit<T>, _state: usize }
#[repr(C)]
struct Block<T> { next: *mut Block<T>, slots: [Slot<T>; CAPACITY] }
struct Position<T> { block: *mut Block<T>, index: usize }
/// Blocks in a chain, without bound.
pub(super) struct List<T> { head: Padded<Position<T>>, tail: Padded<Position<T>> }
fn new_block<T>() -> *mut Block<T> {
    unsafe {
        let block = allocate(Layout::new::<Block<T>>()) as *mut Block<T>;
        (*block).next = ptr::null_mut();
        block
    }
}
impl<T> List<T> {
    pub(super) const fn new() -> List<T> {
        List { head: Padded(Position { block: ptr::null_mut(), index: 0 }), tail: Padded(Position { block: ptr::null_mut(), index: 0 }) }
    }
}
impl<T> Queue<T> for List<T> {
    fn push(&mut self, t: T) {
        let tail = &mut self.tail.0;
        if tail.block.is_null() {
            tail.block = new_block();
            self.head.0.block = tail.block;
        }
        let offset = tail.index % CAPACITY;
        let full = if offset + 1 == CAPACITY { new_block() } else { ptr::null_mut() };
        unsafe {
            (*tail.block).slots[offset].value = MaybeUninit::new(t);
            if !full.is_null() {
                (*tail.block).next = full;
                tail.block = full;
            }
        }
        tail.index += 1;
    }
    fn pop(&mut self) -> Option<T> {
        if self.is_empty() { return None; }
        let head = &mut self.head.0;
        let offset = head.index % CAPACITY;
        head.index += 1;
        unsafe {
            let value = (*head.block).slots[offset].value.assume_init_read();
            if offset + 1 == CAPACITY {
                let next = (*head.block).next;
                drop(Box::from_raw(head.block));
                head.block = next;
            }
            Some(value)
        }
    }
    fn is_empty(&self) -> bool { self.head.0.index == self.tail.0.index }
    fn is_full(&self) -> bool { false }
    fn clear(&mut self) {
        while let Some(t) = self.pop() { drop(t); }
        if !self.head.0.block.is_null() { unsafe { drop(Box::from_raw(self.head.0.block)); } }
        self.head.0.block = ptr::null_mut();
        self.tail.0.block = ptr::null_mut();
    }
}
impl<T> Drop for List<T> {
    fn drop(&mut self) { self.clear() }
}

#[repr(C)]
struct Cell<T> { _stamp: usize, value: MaybeUninit<T> }
/// A ring with a bound.
pub(super) struct Array<T> { head: Padded<usize>, len: Padded<usize>, buffer: Padded<Box<[Cell<T>]>> }
impl<T> Array<T> {
    pub(super) fn new(bound: usize) -> Array<T> {
        Array { head: Padded(0), len: Padded(0), buffer: Padded((0..bound).map(|k| Cell { _stamp: k, value: MaybeUninit::uninit() }).collect()) }
    }
}
impl<T> Queue<T> for Array<T> {
    fn push(&mut self, t: T) {
        let at = (self.head.0 + self.len.0) % self.buffer.0.len();
        self.buffer.0[at].value = MaybeUninit::new(t);
        self.len.0 += 1;
    }
    fn pop(&mut self) -> Option<T> {
        if self.len.0 == 0 { return None; }
        let at = self.head.0;
        self.head.0 = (at + 1) % self.buffer.0.len();
        self.len.0 -= 1;
        Some(unsafe { self.buffer.0[at].value.assume_init_read() })
    }
    fn is_empty(&self) -> bool { self.len.0 == 0 }
    fn is_full(&self) -> bool { self.len.0 == self.buffer.0.len() }
}
impl<T> Drop for Array<T> {
    fn drop(&mut self) { self.clear() }
}

//! SipHash 1-3, the default hasher.
use super::{BuildHasher, Hasher};
use crate::fmt;
use crate::intrinsics;

#[derive(Clone, Debug)]
#[rustc_diagnostic_item = "DefaultHasher"]
pub struct DefaultHasher { v0: u64, v1: u64, v2: u64, v3: u64, tail: u64, ntail: usize, length: usize }
impl DefaultHasher {
    pub const fn new() -> DefaultHasher { DefaultHasher::with_keys(0, 0) }
    const fn with_keys(k0: u64, k1: u64) -> DefaultHasher {
        DefaultHasher {
            v0: k0 ^ 0x736f6d6570736575,
            v1: k1 ^ 0x646f72616e646f6d,
            v2: k0 ^ 0x6c7967656e657261,
            v3: k1 ^ 0x7465646279746573,
            tail: 0,
            ntail: 0,
            length: 0,
        }
    }
    fn round(&mut self) {
        let (mut v0, mut v1, mut v2, mut v3) = (self.v0, self.v1, self.v2, self.v3);
        v0 = intrinsics::wrapping_add(v0, v1);
        v1 = intrinsics::rotate_left(v1, 13) ^ v0;
        v2 = intrinsics::wrapping_add(v2, v3);
        v3 = intrinsics::rotate_left(v3, 16) ^ v2;
        v0 = intrinsics::wrapping_add(intrinsics::rotate_left(v0, 32), v3);
        v3 = intrinsics::rotate_left(v3, 21) ^ v0;
        v2 = intrinsics::wrapping_add(v2, v1);
        v1 = intrinsics::rotate_left(v1, 17) ^ v2;
        self.v0 = v0;
        self.v1 = v1;
        self.v2 = intrinsics::rotate_left(v2, 32);
        self.v3 = v3;
    }
    /// Takes the `size` low bytes of a number.
    fn short(&mut self, x: u64, size: usize) {
        self.length += size;
        self.tail |= x << (8 * self.ntail as u32);
        let filled = self.ntail + size;
        if filled < 8 {
            self.ntail = filled;
            return;
        }
        let block = self.tail;
        self.v3 ^= block;
        self.round();
        self.v0 ^= block;
        let used = 8 - self.ntail;
        self.ntail = filled - 8;
        self.tail = if used < 8 { x >> (8 * used as u32) } else { 0 };
    }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher { DefaultHasher::new() }
}
impl Hasher for DefaultHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut i = 0;
        while i + 8 <= bytes.len() {
            let word = unsafe { crate::ptr::read_unaligned(bytes.as_ptr().add(i) as *const u64) };
            self.short(word, 8);
            i += 8;
        }
        while i < bytes.len() {
            self.short(bytes[i] as u64, 1);
            i += 1;
        }
    }
    fn write_u8(&mut self, i: u8) { self.short(i as u64, 1) }
    fn write_u16(&mut self, i: u16) { self.short(i as u64, 2) }
    fn write_u32(&mut self, i: u32) { self.short(i as u64, 4) }
    fn write_u64(&mut self, i: u64) { self.short(i, 8) }
    fn write_usize(&mut self, i: usize) { self.short(i as u64, size_of::<usize>()) }
    fn write_str(&mut self, s: &str) {
        self.write(s.as_bytes());
        self.write_u8(0xff);
    }
    fn finish(&self) -> u64 {
        let mut state = self.clone();
        let block = ((self.length as u64 & 0xff) << 56) | self.tail;
        state.v3 ^= block;
        state.round();
        state.v0 ^= block;
        state.v2 ^= 0xff;
        state.round();
        state.round();
        state.round();
        state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    }
}

/// The keys of a `HashMap`'s hasher. Differs from std: they come from the block's seed, so that every run is the same.
#[derive(Clone)]
#[rustc_diagnostic_item = "RandomState"]
pub struct RandomState { k0: u64, k1: u64 }
impl RandomState {
    pub fn new() -> RandomState {
        let seed = unsafe { intrinsics::memsim_random_seed() };
        RandomState { k0: seed, k1: intrinsics::wrapping_mul(seed, 0x9e3779b97f4a7c15) }
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher { DefaultHasher::with_keys(self.k0, self.k1) }
}
impl Default for RandomState {
    fn default() -> RandomState { RandomState::new() }
}
impl fmt::Debug for RandomState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("RandomState").finish_non_exhaustive() }
}

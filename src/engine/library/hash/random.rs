//! The hashers that maps use by default.
use crate::prelude::v1::*;
use super::sip::SipHasher13;
use super::{BuildHasher, Hasher};
use crate::fmt;

/// Differs from std: the keys are the same for every map and run, so that a run can be repeated.
#[derive(Clone)]
#[rustc_diagnostic_item = "RandomState"]
pub struct RandomState {
    k0: u64,
    k1: u64,
}
impl RandomState {
    pub const fn new() -> RandomState { RandomState { k0: 0x6d65_6d73_696d_6b30, k1: 0x6d65_6d73_696d_6b31 } }
}
impl Default for RandomState {
    fn default() -> RandomState { RandomState::new() }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher { DefaultHasher(SipHasher13::new_with_keys(self.k0, self.k1)) }
}
impl fmt::Debug for RandomState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("RandomState").finish_non_exhaustive() }
}

/// SipHash-1-3 with the keys zero when made by itself.
#[derive(Clone, Debug)]
#[rustc_diagnostic_item = "DefaultHasher"]
pub struct DefaultHasher(SipHasher13);
impl DefaultHasher {
    pub const fn new() -> DefaultHasher { DefaultHasher(SipHasher13::new_with_keys(0, 0)) }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher { DefaultHasher::new() }
}
impl Hasher for DefaultHasher {
    fn write(&mut self, msg: &[u8]) { self.0.write(msg) }
    fn write_u32(&mut self, i: u32) { self.0.write_u32(i) }
    fn write_u64(&mut self, i: u64) { self.0.write_u64(i) }
    fn write_usize(&mut self, i: usize) { self.0.write_usize(i) }
    fn write_str(&mut self, s: &str) { self.0.write_str(s) }
    fn finish(&self) -> u64 { self.0.finish() }
}

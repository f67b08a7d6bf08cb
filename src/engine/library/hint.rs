//! Hints to the compiler.
use crate::intrinsics;
pub const unsafe fn unreachable_unchecked() -> ! { unsafe { intrinsics::unreachable() } }
pub const unsafe fn assert_unchecked(cond: bool) { unsafe { intrinsics::assume(cond) } }
pub fn black_box<T>(dummy: T) -> T { intrinsics::black_box(dummy) }
pub fn spin_loop() {}
pub const fn cold_path() {}
pub fn select_unpredictable<T>(condition: bool, true_val: T, false_val: T) -> T { if condition { true_val } else { false_val } }
pub const fn must_use<T>(value: T) -> T { value }

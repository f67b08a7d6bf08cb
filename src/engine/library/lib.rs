//! The standard library of Memsim: `std`, `core` and `alloc` in one crate, ordinary Rust run by the engine.

#[macro_use]
mod macros;
#[macro_use]
mod shared_pointer;

pub mod intrinsics;
pub mod marker;
pub mod ops;
pub mod prelude;
pub mod clone;
pub mod cmp;
pub mod default;
pub mod convert;
pub mod option;
pub mod result;
pub mod mem;
pub mod ptr;
pub mod alloc;
mod bool;
pub mod boxed;
pub mod num;
pub mod char;
pub mod ascii;
pub mod str;
pub mod string;
pub mod slice;
pub mod array;
pub mod tuple;
pub mod vec;
pub mod iter;
pub mod fmt;
pub mod cell;
pub mod rc;
pub mod borrow;
pub mod hash;
pub mod any;
pub mod panicking;
pub mod panic;
pub mod process;
pub mod io;
pub mod error;
pub mod time;
pub mod range;
pub mod hint;
pub mod pin;
pub mod env;
pub mod thread;
pub mod sync;
pub mod collections;
pub mod ffi;
pub mod net;
pub mod os;
pub mod path;
pub mod rt;
mod test;
pub mod future;
pub mod task;

pub mod i8 { pub const MIN: i8 = i8::MIN; pub const MAX: i8 = i8::MAX; }
pub mod i16 { pub const MIN: i16 = i16::MIN; pub const MAX: i16 = i16::MAX; }
pub mod i32 { pub const MIN: i32 = i32::MIN; pub const MAX: i32 = i32::MAX; }
pub mod i64 { pub const MIN: i64 = i64::MIN; pub const MAX: i64 = i64::MAX; }
pub mod i128 { pub const MIN: i128 = i128::MIN; pub const MAX: i128 = i128::MAX; }
pub mod isize { pub const MIN: isize = isize::MIN; pub const MAX: isize = isize::MAX; }
pub mod u8 { pub const MIN: u8 = u8::MIN; pub const MAX: u8 = u8::MAX; }
pub mod u16 { pub const MIN: u16 = u16::MIN; pub const MAX: u16 = u16::MAX; }
pub mod u32 { pub const MIN: u32 = u32::MIN; pub const MAX: u32 = u32::MAX; }
pub mod u64 { pub const MIN: u64 = u64::MIN; pub const MAX: u64 = u64::MAX; }
pub mod u128 { pub const MIN: u128 = u128::MIN; pub const MAX: u128 = u128::MAX; }
pub mod usize { pub const MIN: usize = usize::MIN; pub const MAX: usize = usize::MAX; }
mod float_modules;
pub use float_modules::{f32, f64};

//! What the machine itself knows how to do. Every function without a body is carried out by code generation.
use crate::marker::DiscriminantKind;
use crate::panic::Location;

macro_rules! intrinsics {
    ($($(#[$attr:meta])* fn $name:ident $(<$($g:ident $(: ?$bound:ident)?),*>)? ($($arg:ident : $ty:ty),*) $(-> $ret:ty)?;)*) => {
        $($(#[$attr])* #[rustc_intrinsic] pub const unsafe fn $name $(<$($g $(: ?$bound)?),*>)? ($($arg: $ty),*) $(-> $ret)?;)*
    };
}
macro_rules! safe_intrinsics {
    ($(fn $name:ident $(<$($g:ident $(: ?$bound:ident)?),*>)? ($($arg:ident : $ty:ty),*) $(-> $ret:ty)?;)*) => {
        $(#[rustc_intrinsic] pub const fn $name $(<$($g $(: ?$bound)?),*>)? ($($arg: $ty),*) $(-> $ret)?;)*
    };
}

safe_intrinsics! {
    fn size_of<T>() -> usize;
    fn align_of<T>() -> usize;
    fn needs_drop<T: ?Sized>() -> bool;
    fn type_name<T: ?Sized>() -> &'static str;
    fn abort() -> !;
    fn forget<T>(value: T);
    fn wrapping_add<T>(a: T, b: T) -> T;
    fn wrapping_sub<T>(a: T, b: T) -> T;
    fn wrapping_mul<T>(a: T, b: T) -> T;
    fn add_with_overflow<T>(a: T, b: T) -> (T, bool);
    fn sub_with_overflow<T>(a: T, b: T) -> (T, bool);
    fn mul_with_overflow<T>(a: T, b: T) -> (T, bool);
    fn saturating_add<T>(a: T, b: T) -> T;
    fn saturating_sub<T>(a: T, b: T) -> T;
    fn rotate_left<T>(x: T, shift: u32) -> T;
    fn rotate_right<T>(x: T, shift: u32) -> T;
    fn ctpop<T>(x: T) -> u32;
    fn ctlz<T>(x: T) -> u32;
    fn cttz<T>(x: T) -> u32;
    fn bswap<T>(x: T) -> T;
    fn bitreverse<T>(x: T) -> T;
    fn black_box<T>(value: T) -> T;
    fn caller_location() -> &'static Location<'static>;
}
#[rustc_intrinsic]
pub const fn discriminant_value<T>(v: &T) -> <T as DiscriminantKind>::Discriminant;
/// A number that is the same for equal types and different for different ones.
#[rustc_intrinsic]
pub const fn type_id<T: ?Sized>() -> u128;

intrinsics! {
    fn size_of_val<T: ?Sized>(value: *const T) -> usize;
    fn align_of_val<T: ?Sized>(value: *const T) -> usize;
    fn unchecked_add<T>(a: T, b: T) -> T;
    fn unchecked_sub<T>(a: T, b: T) -> T;
    fn unchecked_mul<T>(a: T, b: T) -> T;
    fn unchecked_div<T>(a: T, b: T) -> T;
    fn unchecked_rem<T>(a: T, b: T) -> T;
    fn unreachable() -> !;
    fn copy<T>(src: *const T, dst: *mut T, count: usize);
    fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize);
    fn write_bytes<T>(dst: *mut T, val: u8, count: usize);
    fn compare_bytes(left: *const u8, right: *const u8, bytes: usize) -> i32;
    fn arith_offset<T>(dst: *const T, offset: isize) -> *const T;
    fn ptr_offset_from<T>(ptr: *const T, base: *const T) -> isize;
    fn volatile_load<T>(src: *const T) -> T;
    fn volatile_store<T>(dst: *mut T, val: T);
    fn transmute<Src, Dst>(src: Src) -> Dst;
    fn assume(b: bool);
}
#[rustc_intrinsic]
pub const unsafe fn unchecked_shl<T, U>(x: T, y: U) -> T;
#[rustc_intrinsic]
pub const unsafe fn unchecked_shr<T, U>(x: T, y: U) -> T;
#[rustc_intrinsic]
pub const unsafe fn offset<Ptr, Delta>(dst: Ptr, offset: Delta) -> Ptr;
/// Runs `try_fn(data)`; when it unwinds, runs `catch_fn(data, payload)` and answers 1, otherwise 0.
#[rustc_intrinsic]
pub unsafe fn catch_unwind(try_fn: fn(*mut u8), data: *mut u8, catch_fn: fn(*mut u8, *mut u8)) -> i32;

/// Reads a value as the compiler's built-in copy would.
#[rustc_intrinsic]
pub const unsafe fn read_via_copy<T>(ptr: *const T) -> T;
#[rustc_intrinsic]
pub const unsafe fn write_via_move<T>(ptr: *mut T, value: T);

macro_rules! float_intrinsics {
    ($($name:ident $name64:ident ($($arg:ident),*);)*) => {
        $(#[rustc_intrinsic] pub fn $name($($arg: f32),*) -> f32;
          #[rustc_intrinsic] pub fn $name64($($arg: f64),*) -> f64;)*
    };
}
float_intrinsics! {
    sqrtf32 sqrtf64(x);
    sinf32 sinf64(x);
    cosf32 cosf64(x);
    expf32 expf64(x);
    exp2f32 exp2f64(x);
    logf32 logf64(x);
    log2f32 log2f64(x);
    log10f32 log10f64(x);
    floorf32 floorf64(x);
    ceilf32 ceilf64(x);
    truncf32 truncf64(x);
    roundf32 roundf64(x);
    powf32 powf64(a, b);
    fmaf32 fmaf64(a, b, c);
}
#[rustc_intrinsic]
pub const fn copysignf32(x: f32, y: f32) -> f32;
#[rustc_intrinsic]
pub const fn copysignf64(x: f64, y: f64) -> f64;
#[rustc_intrinsic]
pub fn round_ties_even_f32(x: f32) -> f32;
#[rustc_intrinsic]
pub fn round_ties_even_f64(x: f64) -> f64;
#[rustc_intrinsic]
pub fn powif32(a: f32, x: i32) -> f32;
#[rustc_intrinsic]
pub fn powif64(a: f64, x: i32) -> f64;

/// Heap of the machine.
#[rustc_intrinsic]
pub unsafe fn memsim_alloc(size: usize, align: usize) -> *mut u8;
#[rustc_intrinsic]
pub unsafe fn memsim_alloc_zeroed(size: usize, align: usize) -> *mut u8;
#[rustc_intrinsic]
pub unsafe fn memsim_dealloc(ptr: *mut u8, size: usize, align: usize);
#[rustc_intrinsic]
pub unsafe fn memsim_realloc(ptr: *mut u8, old_size: usize, align: usize, new_size: usize) -> *mut u8;
/// Writes bytes to standard output (1) or standard error (2).
#[rustc_intrinsic]
pub unsafe fn memsim_print(fd: i32, ptr: *const u8, len: usize);
/// Reads at most `len` bytes of standard input; 0 at its end.
#[rustc_intrinsic]
pub unsafe fn memsim_read(ptr: *mut u8, len: usize) -> usize;
#[rustc_intrinsic]
pub unsafe fn memsim_exit(code: i32) -> !;
/// Records that a block is leaked on purpose.
#[rustc_intrinsic]
pub unsafe fn memsim_note_leak(ptr: *const u8);
/// Records the message of the panic that begins.
#[rustc_intrinsic]
pub unsafe fn memsim_note_panic(msg: *const u8, len: usize, location: &'static Location<'static>);
/// Unwinds to the nearest `catch_unwind`, which receives the payload.
#[rustc_intrinsic]
pub unsafe fn memsim_begin_unwind(payload: *mut u8) -> !;
#[rustc_intrinsic]
pub unsafe fn memsim_arg_count() -> usize;
#[rustc_intrinsic]
pub unsafe fn memsim_arg_len(index: usize) -> usize;
#[rustc_intrinsic]
pub unsafe fn memsim_arg(index: usize, buf: *mut u8);
/// Text of the magnitude of a float: mode 0 shortest, 1 with `precision` decimals, 2 and 3 the same with an exponent.
#[rustc_intrinsic]
pub unsafe fn memsim_float_to_str(bits: f64, is_f32: bool, mode: u32, precision: usize, upper: bool, buf: *mut u8) -> usize;
#[rustc_intrinsic]
pub unsafe fn memsim_float_parse(ptr: *const u8, len: usize, is_f32: bool, out: *mut f64) -> bool;
#[rustc_intrinsic]
pub unsafe fn memsim_nanos() -> u64;
#[rustc_intrinsic]
pub unsafe fn memsim_random_seed() -> u64;

/// Functions of `libm` that exist for doubles only; singles go through them.
macro_rules! libm {
    ($($name:ident ($($arg:ident),*);)*) => { $(#[rustc_intrinsic] pub fn $name($($arg: f64),*) -> f64;)* };
}
libm! {
    tanf64(x);
    asinf64(x);
    acosf64(x);
    atanf64(x);
    atan2f64(y, x);
    sinhf64(x);
    coshf64(x);
    tanhf64(x);
    cbrtf64(x);
    hypotf64(x, y);
    expm1f64(x);
    log1pf64(x);
}
#[rustc_intrinsic]
pub unsafe fn float_to_int_unchecked<Float: Copy, Int: Copy>(value: Float) -> Int;
/// Does the type implement `Copy`? Where std specialises on it, the library asks.
#[rustc_intrinsic]
pub const fn memsim_is_copy<T>() -> bool;

/// Threads. `start` never returns; `stack_size` 0 is the usual one.
#[rustc_intrinsic]
pub unsafe fn memsim_thread_spawn(start: fn(*mut u8), data: *mut u8, name: *const u8, name_len: usize, id: u64, stack_size: usize);
#[rustc_intrinsic]
pub unsafe fn memsim_thread_exit() -> !;
#[rustc_intrinsic]
pub unsafe fn memsim_thread_join(id: u64);
/// Number of the running thread.
#[rustc_intrinsic]
pub unsafe fn memsim_thread_id() -> u64;
/// Waits while the word holds `expected`, until it is woken or time is up (`u64::MAX`: never); false when time was up.
#[rustc_intrinsic]
pub unsafe fn memsim_futex_wait(word: *const u32, expected: u32, what: u32, nanos: u64) -> bool;
/// Wakes threads that wait on the word; how many.
#[rustc_intrinsic]
pub unsafe fn memsim_futex_wake(word: *const u32, count: u32) -> usize;
#[rustc_intrinsic]
pub unsafe fn memsim_sleep(nanos: u64);
#[rustc_intrinsic]
pub unsafe fn memsim_yield();
/// The running thread's copy of a static of that size; zeroed at first, but in the main thread it is the static itself.
#[rustc_intrinsic]
pub unsafe fn memsim_thread_local(original: *const u8, size: usize) -> *mut u8;
/// A block that the program's allocator does not hear of.
#[rustc_intrinsic]
pub unsafe fn memsim_system_alloc(size: usize, align: usize) -> *mut u8;

//! What a panic does: message, hook, unwinding.
use crate::any::Any;
use crate::fmt;
use crate::intrinsics;
use crate::panic::{Location, PanicHookInfo};
use crate::cell::Cell;
use crate::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use crate::thread::this_copy;

#[track_caller]
#[lang = "panic"]
pub const fn panic(expr: &'static str) -> ! { panic_str(expr) }
#[track_caller]
#[lang = "panic_display"]
pub const fn panic_display<T: fmt::Display>(x: &T) -> ! { panic_fmt(format_args!("{}", *x)) }
#[track_caller]
const fn panic_str(message: &'static str) -> ! { panic_fmt(fmt::Arguments::from_str(message)) }
#[track_caller]
#[lang = "panic_fmt"]
pub const fn panic_fmt(message: fmt::Arguments<'_>) -> ! {
    begin_panic_fmt(message, Location::caller())
}
#[track_caller]
pub fn unreachable_fmt(message: fmt::Arguments<'_>) -> ! {
    panic_fmt(format_args!("internal error: entered unreachable code: {}", message))
}
#[track_caller]
#[lang = "panic_nounwind"]
pub fn panic_nounwind(expr: &'static str) -> ! {
    report(&PanicHookInfo::new(&(), Location::caller(), expr));
    crate::eprintln!("thread caused non-unwinding panic. aborting.");
    intrinsics::abort()
}
#[lang = "panic_cannot_unwind"]
pub fn panic_cannot_unwind() -> ! { panic_nounwind("panic in a function that cannot unwind") }
#[lang = "panic_in_cleanup"]
pub fn panic_in_cleanup() -> ! { panic_nounwind("panic in a destructor during cleanup") }
#[track_caller]
#[lang = "panic_bounds_check"]
fn panic_bounds_check(index: usize, len: usize) -> ! {
    panic!("index out of bounds: the len is {len} but the index is {index}")
}
#[track_caller]
#[lang = "panic_misaligned_pointer_dereference"]
fn panic_misaligned_pointer_dereference(required: usize, found: usize) -> ! {
    panic!("misaligned pointer dereference: address must be a multiple of {required:#x} but is {found:#x}")
}
#[track_caller]
#[lang = "panic_null_pointer_dereference"]
fn panic_null_pointer_dereference() -> ! { panic_nounwind("null pointer dereference occurred") }

macro_rules! panic_const {
    ($($lang:literal $name:ident = $message:literal;)*) => {
        /// Panics of arithmetic that the compiler itself inserts.
        pub mod panic_const {
            $(#[track_caller] #[lang = $lang] pub const fn $name() -> ! { super::panic($message) })*
        }
    };
}
panic_const! {
    "panic_const_add_overflow" panic_const_add_overflow = "attempt to add with overflow";
    "panic_const_sub_overflow" panic_const_sub_overflow = "attempt to subtract with overflow";
    "panic_const_mul_overflow" panic_const_mul_overflow = "attempt to multiply with overflow";
    "panic_const_div_overflow" panic_const_div_overflow = "attempt to divide with overflow";
    "panic_const_rem_overflow" panic_const_rem_overflow = "attempt to calculate the remainder with overflow";
    "panic_const_neg_overflow" panic_const_neg_overflow = "attempt to negate with overflow";
    "panic_const_shr_overflow" panic_const_shr_overflow = "attempt to shift right with overflow";
    "panic_const_shl_overflow" panic_const_shl_overflow = "attempt to shift left with overflow";
    "panic_const_div_by_zero" panic_const_div_by_zero = "attempt to divide by zero";
    "panic_const_rem_by_zero" panic_const_rem_by_zero = "attempt to calculate the remainder with a divisor of zero";
    "panic_const_async_fn_resumed" panic_const_async_fn_resumed = "`async fn` resumed after completion";
    "panic_const_async_fn_resumed_panic" panic_const_async_fn_resumed_panic = "`async fn` resumed after panicking";
}

#[derive(Debug)]
pub enum AssertKind { Eq, Ne, Match }
#[track_caller]
pub fn assert_failed<T: fmt::Debug + ?Sized, U: fmt::Debug + ?Sized>(kind: AssertKind, left: &T, right: &U, args: Option<fmt::Arguments<'_>>) -> ! {
    assert_failed_inner(kind, &left, &right, args)
}
#[track_caller]
fn assert_failed_inner(kind: AssertKind, left: &dyn fmt::Debug, right: &dyn fmt::Debug, args: Option<fmt::Arguments<'_>>) -> ! {
    let op = match kind { AssertKind::Eq => "==", AssertKind::Ne => "!=", AssertKind::Match => "matches" };
    match args {
        Some(args) => panic!("assertion `left {op} right` failed: {args}\n  left: {left:?}\n right: {right:?}"),
        None => panic!("assertion `left {op} right` failed\n  left: {left:?}\n right: {right:?}"),
    }
}

/// How many panics are under way in all threads, and the hook that reports them.
struct PanicState {
    count: AtomicUsize,
    told: AtomicBool,
    hook: Cell<Option<*mut (dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static)>>,
}
unsafe impl Sync for PanicState {}
static STATE: PanicState = PanicState { count: AtomicUsize::new(0), told: AtomicBool::new(false), hook: Cell::new(None) };
/// How many are under way in one thread.
struct LocalCount(Cell<usize>);
unsafe impl Sync for LocalCount {}
static LOCAL: LocalCount = LocalCount(Cell::new(0));

pub fn panicking() -> bool { STATE.count.load(Relaxed) > 0 && this_copy(&LOCAL).0.get() > 0 }
/// One panic more in this thread; how many there are.
fn count_up() -> usize {
    STATE.count.fetch_add(1, Relaxed);
    let here = &this_copy(&LOCAL).0;
    here.set(here.get() + 1);
    here.get()
}

const fn begin_panic_fmt(message: fmt::Arguments<'_>, location: &'static Location<'static>) -> ! {
    intrinsics_begin(message, location)
}
/// Differs from std: text without arguments and formatted text are both formatted at once.
#[rustc_do_not_const_check]
const fn intrinsics_begin(message: fmt::Arguments<'_>, location: &'static Location<'static>) -> ! {
    match message.as_str() {
        Some(text) => begin_panic(Box::new(text), text, location),
        None => {
            let text = fmt::format(message);
            let shown: *const str = &*text;
            begin_panic(Box::new(text), unsafe { &*shown }, location)
        }
    }
}
/// Reports the panic and unwinds with its payload.
pub fn begin_panic(payload: Box<dyn Any + Send>, text: &str, location: &'static Location<'static>) -> ! {
    if count_up() > 2 { intrinsics::abort() }
    unsafe { intrinsics::memsim_note_panic(text.as_ptr(), text.len(), location); }
    let info = PanicHookInfo::new(&*payload, location, text);
    match STATE.hook.get() {
        Some(hook) => unsafe { (*hook)(&info) },
        None => report(&info),
    }
    resume(payload)
}
/// What travels up the stack: the unwinder's header, then the payload, as large as in std.
struct Exception {
    _header: [usize; 5],
    cause: Box<dyn Any + Send>,
}
/// Unwinds without calling the hook.
pub fn resume(payload: Box<dyn Any + Send>) -> ! {
    let raw = Box::into_raw(Box::new(Exception { _header: [0; 5], cause: payload })) as *mut u8;
    unsafe { intrinsics::memsim_begin_unwind(raw) }
}
pub(crate) fn resume_counted(payload: Box<dyn Any + Send>) -> ! {
    count_up();
    resume(payload)
}
/// What the default hook prints.
pub(crate) fn report(info: &PanicHookInfo<'_>) {
    let _lock = crate::io::stderr().lock();
    crate::thread::describe(|name, id| crate::eprintln!("\nthread '{name}' ({id}) panicked at {}:\n{}", info.location_of(), info.message()));
    if !STATE.told.swap(true, Relaxed) { crate::eprintln!("note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace"); }
}
pub(crate) fn set_hook(hook: Option<Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>>) -> Option<Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>> {
    let old = STATE.hook.get();
    STATE.hook.set(match hook { Some(hook) => Some(Box::into_raw(hook)), None => None });
    match old { Some(raw) => Some(unsafe { Box::from_raw(raw) }), None => None }
}

union Slot<F, R> {
    function: crate::mem::ManuallyDrop<F>,
    result: crate::mem::ManuallyDrop<R>,
    payload: *mut u8,
}
fn do_call<F: FnOnce() -> R, R>(data: *mut u8) {
    unsafe {
        let slot = &mut *(data as *mut Slot<F, R>);
        let function = crate::mem::ManuallyDrop::take(&mut slot.function);
        slot.result = crate::mem::ManuallyDrop::new(function());
    }
}
fn do_catch<F: FnOnce() -> R, R>(data: *mut u8, payload: *mut u8) {
    unsafe { (*(data as *mut Slot<F, R>)).payload = payload; }
}
pub(crate) fn catch<R, F: FnOnce() -> R>(f: F) -> Result<R, Box<dyn Any + Send>> {
    unsafe {
        let mut slot: Slot<F, R> = Slot { function: crate::mem::ManuallyDrop::new(f) };
        if intrinsics::catch_unwind(do_call::<F, R>, &raw mut slot as *mut u8, do_catch::<F, R>) == 0 {
            Ok(crate::mem::ManuallyDrop::into_inner(slot.result))
        } else {
            STATE.count.fetch_sub(1, Relaxed);
            let here = &this_copy(&LOCAL).0;
            here.set(here.get() - 1);
            Err(Box::from_raw(slot.payload as *mut Exception).cause)
        }
    }
}

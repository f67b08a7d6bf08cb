//! Threads. The machine runs one at a time and decides which (its schedule); their stacks are real.
use crate::any::Any;
use crate::cell::{Cell, UnsafeCell};
use crate::ffi::CString;
use crate::fmt;
use crate::intrinsics;
use crate::io;
use crate::marker::PhantomData;
use crate::mem;
use crate::num::NonZero;
use crate::panic::{self, AssertUnwindSafe};
use crate::sync::Arc;
use crate::sync::atomic::{AtomicU64, AtomicU32, Ordering::{Acquire, Relaxed, Release, SeqCst}};
use crate::sync::futex::{self, What};
use crate::time::{Duration, Instant};

mod local;
mod scoped;
pub use local::{AccessError, LocalKey};
#[doc(hidden)]
pub use local::LocalStorage;
pub(crate) use local::{drop_locals, this_copy};
pub use scoped::{scope, Scope, ScopedJoinHandle};
use scoped::ScopeData;

pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

pub fn sleep(dur: Duration) { unsafe { intrinsics::memsim_sleep(futex::nanos(dur)) } }
pub fn sleep_ms(ms: u32) { sleep(Duration::from_millis(ms as u64)) }
pub fn sleep_until(deadline: Instant) { sleep(deadline.duration_since(Instant::now())) }
pub fn yield_now() { unsafe { intrinsics::memsim_yield() } }
pub fn panicking() -> bool { crate::panicking::panicking() }
pub fn available_parallelism() -> io::Result<NonZero<usize>> { Ok(NonZero::<usize>::new(4).unwrap()) }

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(NonZero<u64>);
static LAST_ID: AtomicU64 = AtomicU64::new(1);
const MAIN: u64 = 1;
impl ThreadId {
    fn new() -> ThreadId { ThreadId::of(LAST_ID.fetch_add(1, Relaxed) + 1) }
    fn of(id: u64) -> ThreadId { ThreadId(NonZero::<u64>::new(id).unwrap()) }
    pub fn as_u64(&self) -> NonZero<u64> { self.0 }
}

/// What the handles of one thread share. Allocated as the real library does: behind the back of the program's allocator.
struct Inner {
    handles: AtomicU32,
    parker: AtomicU32,
    name: Option<CString>,
    id: ThreadId,
}
pub struct Thread { inner: *const Inner }
unsafe impl Send for Thread {}
unsafe impl Sync for Thread {}
impl panic::UnwindSafe for Thread {}
impl panic::RefUnwindSafe for Thread {}
const EMPTY: u32 = 0;
const NOTIFIED: u32 = 1;
const PARKED: u32 = u32::MAX;
impl Thread {
    fn new(id: ThreadId, name: Option<CString>) -> Thread {
        unsafe {
            let inner = intrinsics::memsim_system_alloc(size_of::<Inner>(), align_of::<Inner>()) as *mut Inner;
            inner.write(Inner { handles: AtomicU32::new(1), parker: AtomicU32::new(EMPTY), name, id });
            Thread { inner }
        }
    }
    fn inner(&self) -> &Inner { unsafe { &*self.inner } }
    pub fn id(&self) -> ThreadId { self.inner().id }
    pub fn name(&self) -> Option<&str> {
        match &self.inner().name {
            Some(name) => Some(unsafe { crate::str::from_utf8_unchecked(name.as_bytes()) }),
            None => if self.id().0.get() == MAIN { Some(NAME.0.get()) } else { None },
        }
    }
    pub fn unpark(&self) {
        let parker = &self.inner().parker;
        if parker.swap(NOTIFIED, Release) == PARKED { futex::wake(parker); }
    }
    /// False when time was up. Only for the running thread's own handle.
    pub(crate) fn park_for(&self, what: What, timeout: Option<Duration>) {
        let parker = &self.inner().parker;
        if parker.fetch_sub(1, Acquire) == NOTIFIED { return; }
        match timeout {
            None => loop {
                futex::wait(parker, PARKED, what, None);
                if parker.compare_exchange(NOTIFIED, EMPTY, Acquire, Acquire).is_ok() { return; }
            },
            Some(_) => {
                futex::wait(parker, PARKED, what, timeout);
                parker.swap(EMPTY, Acquire);
            }
        }
    }
}
impl Clone for Thread {
    fn clone(&self) -> Thread {
        self.inner().handles.fetch_add(1, Relaxed);
        Thread { inner: self.inner }
    }
}
impl Drop for Thread {
    fn drop(&mut self) {
        if self.inner().handles.fetch_sub(1, SeqCst) != 1 { return; }
        unsafe {
            crate::ptr::drop_in_place(self.inner as *mut Inner);
            intrinsics::memsim_dealloc(self.inner as *mut u8, size_of::<Inner>(), align_of::<Inner>());
        }
    }
}
impl fmt::Debug for Thread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive() }
}

struct Name(Cell<&'static str>);
unsafe impl Sync for Name {}
static NAME: Name = Name(Cell::new("main"));
/// A test runs as if in a thread of its own name.
pub(crate) fn set_name(name: &'static str) { NAME.0.set(name); }
/// The running thread's handle; made when asked for first in the main thread.
struct Current(Cell<*const Inner>);
unsafe impl Sync for Current {}
static CURRENT: Current = Current(Cell::new(crate::ptr::null()));
fn set_current(thread: Thread) { this_copy(&CURRENT).0.set(mem::ManuallyDrop::new(thread).inner) }
pub(crate) fn drop_current() {
    let inner = this_copy(&CURRENT).0.replace(crate::ptr::null());
    if !inner.is_null() { drop(Thread { inner }) }
}
pub fn current() -> Thread {
    let here = this_copy(&CURRENT);
    if here.0.get().is_null() { set_current(Thread::new(ThreadId::of(number()), None)); }
    (*mem::ManuallyDrop::new(Thread { inner: here.0.get() })).clone()
}
pub fn current_id() -> ThreadId { ThreadId::of(number()) }
/// Name and number of the running thread, for messages.
pub(crate) fn describe<R>(f: impl FnOnce(&str, u64) -> R) -> R {
    let inner = this_copy(&CURRENT).0.get();
    if number() == MAIN { return f(NAME.0.get(), MAIN); }
    if inner.is_null() { return f("<unnamed>", number()); }
    let thread = mem::ManuallyDrop::new(Thread { inner });
    f(thread.name().unwrap_or("<unnamed>"), number())
}
/// The running thread's id as a number.
pub(crate) fn number() -> u64 { unsafe { intrinsics::memsim_thread_id() } }

pub fn park() { current().park_for(What::Park, None) }
pub fn park_timeout(dur: Duration) { current().park_for(What::Park, Some(dur)) }
pub fn park_timeout_ms(ms: u32) { park_timeout(Duration::from_millis(ms as u64)) }

/// Where a thread leaves its result for whoever joins it.
struct Packet<'scope, T> {
    scope: Option<Arc<ScopeData>>,
    result: UnsafeCell<Option<Result<T>>>,
    marker: PhantomData<Option<&'scope ScopeData>>,
}
unsafe impl<'scope, T: Send> Sync for Packet<'scope, T> {}
unsafe impl<'scope, T: Send> Send for Packet<'scope, T> {}
impl<'scope, T> Drop for Packet<'scope, T> {
    fn drop(&mut self) {
        let unhandled = matches!(self.result.get_mut(), Some(Err(_)));
        if panic::catch_unwind(AssertUnwindSafe(|| *self.result.get_mut() = None)).is_err() {
            crate::eprintln!("fatal runtime error: thread result panicked on drop, aborting");
            intrinsics::abort()
        }
        if let Some(scope) = &self.scope { scope.thread_ended(unhandled); }
    }
}

/// What goes to a new thread.
struct ThreadInit { handle: Thread, start: Box<dyn FnOnce()> }
/// What runs in it. Differs from std: spawn hooks are none, but have their room.
struct Main<'scope, F, T> {
    packet: Arc<Packet<'scope, T>>,
    _hooks: (Option<Box<()>>, Vec<Box<()>>),
    f: F,
}
impl<'scope, T, F: FnOnce() -> T> Main<'scope, F, T> {
    fn run(self) {
        let Main { packet, _hooks, f } = self;
        let result = panic::catch_unwind(AssertUnwindSafe(f));
        unsafe { *packet.result.get() = Some(result); }
        drop(packet);
    }
}
fn thread_start(data: *mut u8) {
    let ThreadInit { handle, start } = *unsafe { Box::from_raw(data as *mut ThreadInit) };
    let name: Option<Box<str>> = if handle.inner().name.is_some() { handle.name().map(Box::from) } else { None };
    set_current(handle);
    start();
    if panic::catch_unwind(drop_locals).is_err() {
        crate::eprintln!("fatal runtime error: thread local panicked on drop, aborting");
        intrinsics::abort()
    }
    drop(name);
    drop_current();
    unsafe { intrinsics::memsim_thread_exit() }
}

struct JoinInner<'scope, T> {
    native: u64,
    thread: Thread,
    packet: Arc<Packet<'scope, T>>,
}
impl<'scope, T> JoinInner<'scope, T> {
    fn join(mut self) -> Result<T> {
        unsafe { intrinsics::memsim_thread_join(self.native); }
        Arc::get_mut(&mut self.packet).unwrap().result.get_mut().take().unwrap()
    }
    fn is_finished(&self) -> bool { Arc::strong_count(&self.packet) == 1 }
}
pub struct JoinHandle<T>(JoinInner<'static, T>);
unsafe impl<T> Send for JoinHandle<T> {}
unsafe impl<T> Sync for JoinHandle<T> {}
impl<T> JoinHandle<T> {
    pub fn thread(&self) -> &Thread { &self.0.thread }
    pub fn join(self) -> Result<T> { self.0.join() }
    pub fn is_finished(&self) -> bool { self.0.is_finished() }
}
impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("JoinHandle").finish_non_exhaustive() }
}

#[must_use = "must eventually spawn the thread"]
#[derive(Debug)]
pub struct Builder { name: Option<String>, stack_size: Option<usize>, no_hooks: bool }
impl Builder {
    pub fn new() -> Builder { Builder { name: None, stack_size: None, no_hooks: false } }
    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }
    pub fn stack_size(mut self, size: usize) -> Builder {
        self.stack_size = Some(size);
        self
    }
    pub fn no_hooks(mut self) -> Builder {
        self.no_hooks = true;
        self
    }
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T, F: Send + 'static, T: Send + 'static {
        unsafe { self.spawn_unchecked(f) }
    }
    pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>> where F: FnOnce() -> T, F: Send, T: Send {
        Ok(JoinHandle(unsafe { self.start(f, None) }))
    }
    pub fn spawn_scoped<'scope, 'env, F, T>(self, scope: &'scope Scope<'scope, 'env>, f: F) -> io::Result<ScopedJoinHandle<'scope, T>> where F: FnOnce() -> T + Send + 'scope, T: Send + 'scope {
        Ok(ScopedJoinHandle(unsafe { self.start(f, Some(scope.data.clone())) }))
    }
    unsafe fn start<'scope, F: FnOnce() -> T, T>(self, f: F, scope: Option<Arc<ScopeData>>) -> JoinInner<'scope, T> {
        let id = ThreadId::new();
        let name = match self.name { Some(name) => Some(CString::new(name).expect("thread name may not contain interior null bytes")), None => None };
        let thread = Thread::new(id, name);
        let packet: Arc<Packet<'scope, T>> = Arc::new(Packet { scope, result: UnsafeCell::new(None), marker: PhantomData });
        if let Some(scope) = &packet.scope { scope.thread_began(); }
        let main = Main { packet: packet.clone(), _hooks: (None, Vec::new()), f };
        let start: Box<dyn FnOnce() + 'scope> = Box::new(move || main.run());
        let start: Box<dyn FnOnce()> = unsafe { mem::transmute(start) };
        let data = Box::into_raw(Box::new(ThreadInit { handle: thread.clone(), start })) as *mut u8;
        let shown = if thread.inner().name.is_some() { thread.name().unwrap() } else { "" };
        let native = id.0.get();
        unsafe { intrinsics::memsim_thread_spawn(thread_start, data, shown.as_ptr(), shown.len(), native, self.stack_size.unwrap_or(0)); }
        JoinInner { native, thread, packet }
    }
}
#[track_caller]
pub fn spawn<F, T>(f: F) -> JoinHandle<T> where F: FnOnce() -> T, F: Send + 'static, T: Send + 'static {
    Builder::new().spawn(f).expect("failed to spawn thread")
}

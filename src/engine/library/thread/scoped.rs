//! Threads that end before what they borrow does.
use super::{current, Builder, JoinInner, Result, Thread};
use crate::fmt;
use crate::marker::PhantomData;
use crate::panic::{self, AssertUnwindSafe};
use crate::sync::Arc;
use crate::sync::atomic::{AtomicBool, AtomicUsize, Ordering::{Acquire, Relaxed, Release}};
use crate::sync::futex::What;

pub struct Scope<'scope, 'env: 'scope> {
    pub(super) data: Arc<ScopeData>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}
pub(super) struct ScopeData {
    running: AtomicUsize,
    panicked: AtomicBool,
    main: Thread,
}
impl ScopeData {
    pub(super) fn thread_began(&self) { self.running.fetch_add(1, Relaxed); }
    pub(super) fn thread_ended(&self, panicked: bool) {
        if panicked { self.panicked.store(true, Relaxed); }
        if self.running.fetch_sub(1, Release) == 1 { self.main.unpark(); }
    }
}
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T where F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T {
    let scope = Scope {
        data: Arc::new(ScopeData { running: AtomicUsize::new(0), panicked: AtomicBool::new(false), main: current() }),
        scope: PhantomData,
        env: PhantomData,
    };
    let result = panic::catch_unwind(AssertUnwindSafe(|| f(&scope)));
    while scope.data.running.load(Acquire) != 0 { scope.data.main.park_for(What::Scope, None); }
    match result {
        Err(payload) => panic::resume_unwind(payload),
        Ok(_) if scope.data.panicked.load(Relaxed) => panic!("a scoped thread panicked"),
        Ok(value) => value,
    }
}
impl<'scope, 'env> Scope<'scope, 'env> {
    #[track_caller]
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T> where F: FnOnce() -> T + Send + 'scope, T: Send + 'scope {
        Builder::new().spawn_scoped(self, f).expect("failed to spawn thread")
    }
}
impl fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope")
            .field("num_running_threads", &self.data.running.load(Relaxed))
            .field("a_thread_panicked", &self.data.panicked.load(Relaxed))
            .field("main_thread", &self.data.main)
            .finish_non_exhaustive()
    }
}
pub struct ScopedJoinHandle<'scope, T>(pub(super) JoinInner<'scope, T>);
unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}
impl<'scope, T> ScopedJoinHandle<'scope, T> {
    pub fn thread(&self) -> &Thread { &self.0.thread }
    pub fn join(self) -> Result<T> { self.0.join() }
    pub fn is_finished(&self) -> bool { self.0.is_finished() }
}
impl<'scope, T> fmt::Debug for ScopedJoinHandle<'scope, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("ScopedJoinHandle").finish_non_exhaustive() }
}

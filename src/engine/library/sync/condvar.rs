//! `Condvar` and `Barrier`.
use super::atomic::{AtomicU32, Ordering::Relaxed};
use super::futex::{self, What};
use super::mutex::{self, Mutex, MutexGuard};
use super::poison::LockResult;
use crate::fmt;
use crate::time::{Duration, Instant};

#[derive(Debug, PartialEq, Eq, Copy, Clone)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult {
    pub fn timed_out(&self) -> bool { self.0 }
}
#[rustc_diagnostic_item = "Condvar"]
pub struct Condvar { word: AtomicU32 }
impl Condvar {
    pub const fn new() -> Condvar { Condvar { word: AtomicU32::new(0) } }
    /// Gives the lock back, waits and takes it again; false when time was up.
    fn wait_for<T>(&self, guard: &MutexGuard<'_, T>, what: What, timeout: Option<Duration>) -> bool {
        let lock = mutex::raw(guard);
        let turn = self.word.load(Relaxed);
        lock.unlock();
        let woken = futex::wait(&self.word, turn, what, timeout);
        lock.lock();
        woken
    }
    pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        self.wait_for(&guard, What::Condvar, None);
        mutex::poison(&guard).check(guard)
    }
    pub fn wait_while<'a, T, F: FnMut(&mut T) -> bool>(&self, mut guard: MutexGuard<'a, T>, mut condition: F) -> LockResult<MutexGuard<'a, T>> {
        while condition(&mut *guard) { guard = self.wait(guard)?; }
        Ok(guard)
    }
    pub fn wait_timeout<'a, T>(&self, guard: MutexGuard<'a, T>, dur: Duration) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let woken = self.wait_for(&guard, What::Condvar, Some(dur));
        mutex::poison(&guard).check((guard, WaitTimeoutResult(!woken)))
    }
    pub fn wait_timeout_ms<'a, T>(&self, guard: MutexGuard<'a, T>, ms: u32) -> LockResult<(MutexGuard<'a, T>, bool)> {
        let woken = self.wait_for(&guard, What::Condvar, Some(Duration::from_millis(ms as u64)));
        mutex::poison(&guard).check((guard, woken))
    }
    pub fn wait_timeout_while<'a, T, F: FnMut(&mut T) -> bool>(&self, mut guard: MutexGuard<'a, T>, dur: Duration, mut condition: F) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)> {
        let start = Instant::now();
        loop {
            if !condition(&mut *guard) { return Ok((guard, WaitTimeoutResult(false))); }
            match dur.checked_sub(start.elapsed()) {
                Some(left) => guard = self.wait_timeout(guard, left)?.0,
                None => return Ok((guard, WaitTimeoutResult(true))),
            }
        }
    }
    pub fn notify_one(&self) {
        self.word.fetch_add(1, Relaxed);
        futex::wake(&self.word);
    }
    pub fn notify_all(&self) {
        self.word.fetch_add(1, Relaxed);
        futex::wake_all(&self.word);
    }
}
impl fmt::Debug for Condvar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Condvar").finish_non_exhaustive() }
}
impl Default for Condvar {
    fn default() -> Condvar { Condvar::new() }
}

pub struct Barrier {
    lock: Mutex<BarrierState>,
    cvar: Condvar,
    num_threads: usize,
}
struct BarrierState { count: usize, generation: usize }
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool { self.0 }
}
impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("BarrierWaitResult").field("is_leader", &self.is_leader()).finish() }
}
impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Barrier").finish_non_exhaustive() }
}
impl Barrier {
    pub const fn new(n: usize) -> Barrier { Barrier { lock: Mutex::new(BarrierState { count: 0, generation: 0 }), cvar: Condvar::new(), num_threads: n } }
    pub fn wait(&self) -> BarrierWaitResult {
        let mut state = self.lock.lock().unwrap();
        let generation = state.generation;
        state.count += 1;
        if state.count < self.num_threads {
            while generation == state.generation { self.cvar.wait_for(&state, What::Barrier, None); }
            BarrierWaitResult(false)
        } else {
            state.count = 0;
            state.generation = state.generation.wrapping_add(1);
            self.cvar.notify_all();
            BarrierWaitResult(true)
        }
    }
}

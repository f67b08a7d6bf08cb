//! Sharing between threads.
pub mod atomic;
mod arc;
mod condvar;
pub(crate) mod futex;
pub mod mpsc;
mod mutex;
mod once;
mod poison;
mod rwlock;
pub use arc::{Arc, Weak};
pub use condvar::{Barrier, BarrierWaitResult, Condvar, WaitTimeoutResult};
pub use mutex::{Mutex, MutexGuard};
pub use once::{LazyLock, Once, OnceLock, OnceState};
pub use poison::{LockResult, PoisonError, TryLockError, TryLockResult};
pub use rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};
pub const ONCE_INIT: Once = Once::new();

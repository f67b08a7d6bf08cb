//! Sharing between threads. There is one thread, so that nothing ever waits for another.
pub mod atomic;
mod arc;
mod lock;
mod once;
pub use arc::{Arc, Weak};
pub use lock::{LockResult, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, TryLockError, TryLockResult};
pub use once::{LazyLock, Once, OnceLock, OnceState};

use std::mem::size_of;
use std::sync::{mpsc, Barrier, Condvar, LazyLock, Mutex, MutexGuard, Once, OnceLock, RwLock, RwLockReadGuard};
use std::thread::{JoinHandle, ScopedJoinHandle, Thread, ThreadId};

fn main() {
    println!("{} {} {}", size_of::<Mutex<u8>>(), size_of::<Mutex<u64>>(), size_of::<MutexGuard<u8>>());
    println!("{} {} {}", size_of::<RwLock<u8>>(), size_of::<RwLock<u64>>(), size_of::<RwLockReadGuard<u8>>());
    println!("{} {} {}", size_of::<Condvar>(), size_of::<Barrier>(), size_of::<Once>());
    println!("{} {}", size_of::<OnceLock<u32>>(), size_of::<LazyLock<u32>>());
    println!("{} {} {}", size_of::<JoinHandle<u8>>(), size_of::<ScopedJoinHandle<u8>>(), size_of::<Thread>());
    println!("{} {}", size_of::<ThreadId>(), size_of::<Option<ThreadId>>());
    println!("{} {} {}", size_of::<mpsc::Sender<u8>>(), size_of::<mpsc::SyncSender<u8>>(), size_of::<mpsc::Receiver<u8>>());
}

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

static SUM: AtomicU64 = AtomicU64::new(0);

fn main() {
    let handles: Vec<_> = (0..300u64).map(|k| thread::spawn(move || { SUM.fetch_add(k, Ordering::Relaxed); k })).collect();
    let joined: u64 = handles.into_iter().map(|h| h.join().unwrap()).sum();
    println!("{joined} {SUM:?}");
}

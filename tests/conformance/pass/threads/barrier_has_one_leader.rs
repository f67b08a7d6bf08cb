use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

fn main() {
    let barrier = Barrier::new(3);
    let before = AtomicUsize::new(0);
    let leaders = AtomicUsize::new(0);
    thread::scope(|s| {
        for _ in 0..3 {
            s.spawn(|| {
                before.fetch_add(1, Ordering::SeqCst);
                if barrier.wait().is_leader() { leaders.fetch_add(1, Ordering::SeqCst); }
                assert_eq!(before.load(Ordering::SeqCst), 3);
            });
        }
    });
    println!("{leaders:?}");
}

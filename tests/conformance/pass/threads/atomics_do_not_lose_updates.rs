use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicUsize, Ordering::SeqCst};
use std::thread;

fn main() {
    let n = AtomicUsize::new(0);
    let low = AtomicI64::new(i64::MAX);
    let bits = AtomicU32::new(0);
    let any = AtomicBool::new(false);
    thread::scope(|s| {
        for k in 0..4u32 {
            let (n, low, bits, any) = (&n, &low, &bits, &any);
            s.spawn(move || {
                for _ in 0..50 { n.fetch_add(1, SeqCst); }
                low.fetch_min(-i64::from(k), SeqCst);
                bits.fetch_or(1 << k, SeqCst);
                any.fetch_or(k == 3, SeqCst);
            });
        }
    });
    println!("{n:?} {low:?} {bits:?} {any:?}");
}

use std::sync::atomic::{AtomicU8, Ordering::{Acquire, Relaxed, SeqCst}};

fn main() {
    let n = AtomicU8::new(7);
    println!("{:?}", n.fetch_update(SeqCst, SeqCst, |x| if x < 9 { Some(x + 1) } else { None }));
    println!("{:?}", n.try_update(SeqCst, Relaxed, |x| x.checked_mul(100)));
    println!("{} {}", n.update(Acquire, Relaxed, |x| x + 1), n.load(Relaxed));
    println!("{:?} {:?}", n.compare_exchange(9, 1, SeqCst, Relaxed), n.compare_exchange(9, 2, SeqCst, Relaxed));
    println!("{} {} {}", n.fetch_nand(3, SeqCst), n.fetch_sub(255, SeqCst), n.swap(4, SeqCst));
    println!("{n:?} {}", n.fetch_max(3, SeqCst));
    println!("{}", n.into_inner());
}

use std::thread;

static mut COUNT: u32 = 0;

fn main() {
    let handles: Vec<_> = (0..2).map(|_| thread::spawn(|| {
        unsafe { COUNT += 1; } //~ UB data_race
    })).collect();
    for h in handles { h.join().unwrap(); }
    println!("{}", unsafe { COUNT });
}

use std::sync::{LazyLock, Once, OnceLock};
use std::thread;

static START: Once = Once::new();
static NAME: OnceLock<String> = OnceLock::new();
static TABLE: LazyLock<Vec<u32>> = LazyLock::new(|| { println!("table made"); vec![1, 2, 3] });

fn main() {
    let handles: Vec<_> = (0..3)
        .map(|_| thread::spawn(|| {
            START.call_once(|| println!("started"));
            NAME.get_or_init(|| { println!("named"); String::from("x") }).len() + TABLE.len()
        }))
        .collect();
    for h in handles { println!("{}", h.join().unwrap()); }
    println!("{} {:?} {:?}", START.is_completed(), NAME.get(), NAME.set(String::new()));
}

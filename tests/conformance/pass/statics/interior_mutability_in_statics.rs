use std::cell::{Cell, RefCell};
use std::sync::{Mutex, OnceLock, atomic::{AtomicUsize, Ordering}};
static HITS: AtomicUsize = AtomicUsize::new(0);
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
static CONFIG: OnceLock<String> = OnceLock::new();
static NAMES: [&str; 3] = ["a", "b", "c"];
static TABLE: &[(u8, fn(i32) -> i32)] = &[(1, double), (2, |x| x - 1)];
thread_local! { static DEPTH: Cell<u32> = const { Cell::new(0) }; static CACHE: RefCell<Vec<u32>> = RefCell::new(vec![1]); }
const fn square(x: u32) -> u32 { x * x }
const SQUARES: [u32; 4] = [square(1), square(2), square(3), square(4)];
fn double(x: i32) -> i32 { x * 2 }
fn hit(who: &str) -> usize { LOG.lock().unwrap().push(who.to_owned()); HITS.fetch_add(1, Ordering::SeqCst) + 1 }
fn config() -> &'static str { CONFIG.get_or_init(|| { hit("init"); "configured".to_string() }) }
fn main() {
    println!("{} {}", hit("x"), hit("y"));
    println!("{} {}", config(), config());
    println!("{:?} {}", LOG.lock().unwrap(), HITS.load(Ordering::Relaxed));
    DEPTH.with(|d| { d.set(d.get() + 5); println!("{}", d.get()) });
    CACHE.with_borrow_mut(|c| c.push(2));
    println!("{} {:?}", DEPTH.get(), CACHE.take());
    println!("{:?} {} {:?}", NAMES.iter().rev().collect::<Vec<_>>(), SQUARES.iter().sum::<u32>(), TABLE.iter().map(|(k, f)| f(*k as i32 * 10)).collect::<Vec<_>>());
}

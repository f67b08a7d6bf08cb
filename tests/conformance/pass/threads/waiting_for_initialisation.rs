use std::sync::{LazyLock, OnceLock, Once}; use std::thread; use std::time::Duration;
static A: LazyLock<String> = LazyLock::new(|| { thread::sleep(Duration::from_millis(20)); println!("init"); "v".into() });
static O: OnceLock<u32> = OnceLock::new();
fn main() {
    thread::scope(|s| { for _ in 0..3 { s.spawn(|| println!("{}", *A)); } s.spawn(|| { thread::sleep(Duration::from_millis(50)); O.set(5).unwrap(); }); s.spawn(|| println!("w {}", O.wait())); });
    static P: Once = Once::new();
    let _ = thread::spawn(|| P.call_once(|| panic!("once"))).join();
    P.call_once_force(|st| println!("{}", st.is_poisoned())); println!("{}", P.is_completed());
}

use std::fmt;
use std::thread;

struct Slow;
impl fmt::Display for Slow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one ")?;
        thread::yield_now();
        f.write_str("line")
    }
}

fn main() {
    thread::scope(|s| for _ in 0..3 { s.spawn(|| println!("{Slow}")); });
}

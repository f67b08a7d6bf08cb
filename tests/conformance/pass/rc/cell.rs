use std::cell::Cell;
struct Counter {
    n: Cell<u32>,
}
fn main() {
    let c = Counter { n: Cell::new(1) };
    let r = &c;
    r.n.set(r.n.get() + 1);
    let old = c.n.replace(10);
    println!("{} {}", old, c.n.get());
}

use std::cell::Cell;

fn main() {
    let mut rows: [Vec<i32>; 3] = [const { Vec::new() }; 3];
    rows[1].push(7);
    let flags: [Cell<Option<u8>>; 2] = [const { Cell::new(None) }; 2];
    flags[0].set(Some(1));
    let limit: u16 = const { 300 };
    println!("{rows:?} {flags:?} {limit}");
}

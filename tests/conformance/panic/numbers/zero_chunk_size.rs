fn main() {
    let n = std::hint::black_box(0);
    let v = [1, 2, 3];
    for part in v.rchunks(n) { //~ PANIC chunk size must be non-zero
        println!("{part:?}");
    }
}

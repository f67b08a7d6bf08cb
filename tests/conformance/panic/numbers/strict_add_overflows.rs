fn main() {
    let x = std::hint::black_box(200u8);
    let y = x.strict_add(100); //~ PANIC attempt to add with overflow
    println!("{y}");
}

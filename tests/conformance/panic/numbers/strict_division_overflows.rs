fn main() {
    let x = std::hint::black_box(i8::MIN);
    let y = x.strict_div(-1); //~ PANIC attempt to divide with overflow
    println!("{y}");
}

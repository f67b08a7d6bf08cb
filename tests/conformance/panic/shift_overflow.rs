fn main() {
    let n: u32 = 32 + std::env::args().count() as u32 - 1;
    println!("{}", 1_i32 << n); //~ PANIC attempt to shift left with overflow
}

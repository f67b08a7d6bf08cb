fn main() {
    for k in [31u32, 32] {
        println!("{:?}", 1u32.checked_shl(k));
        println!("{}", 1u32 << k); //~ PANIC attempt to shift left with overflow
    }
}

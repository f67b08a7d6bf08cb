fn factorial(n: u32) -> u32 { if n == 0 { 1 } else { n * factorial(n - 1) } } //~ PANIC attempt to multiply with overflow
fn main() {
    println!("{}", factorial(12));
    println!("{}", factorial(13));
}

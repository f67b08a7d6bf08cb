fn flip(x: i8) -> i8 { -x } //~ PANIC attempt to negate with overflow
fn main() {
    println!("{} {}", flip(127), flip(-127));
    println!("{}", flip(-128));
}

fn neg(n: i32) -> i32 {
    -n //~ PANIC attempt to negate with overflow
}
fn main() {
    println!("{}", neg(5));
    println!("{}", neg(i32::MIN));
}

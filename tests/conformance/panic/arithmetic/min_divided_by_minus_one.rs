fn divide(a: i32, b: i32) -> i32 {
    a / b //~ PANIC attempt to divide with overflow
}
fn main() {
    println!("{}", i32::MIN.wrapping_div(-1));
    println!("{}", divide(7, -2));
    println!("{}", divide(i32::MIN, -1));
}

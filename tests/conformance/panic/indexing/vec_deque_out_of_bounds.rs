use std::collections::VecDeque;
fn main() {
    let mut d: VecDeque<i32> = (1..4).collect();
    d.rotate_left(1);
    println!("{:?} {}", d, d[2]);
    println!("{}", d[3]); //~ PANIC Out of bounds access
}

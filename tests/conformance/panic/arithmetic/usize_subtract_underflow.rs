fn gap(a: &[i32], b: &[i32]) -> usize {
    a.len() - b.len() //~ PANIC attempt to subtract with overflow
}
fn main() {
    println!("{}", gap(&[1, 2], &[1]));
    println!("{}", gap(&[1], &[1, 2]));
}

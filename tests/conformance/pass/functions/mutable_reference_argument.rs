fn increment(n: &mut i32) {
    *n += 1;
}
fn main() {
    let mut x = 1;
    increment(&mut x);
    let r = &mut x;
    increment(r);
    increment(r);
    println!("{}", x);
}

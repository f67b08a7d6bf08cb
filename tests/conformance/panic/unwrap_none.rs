fn find(v: &[i32]) -> Option<&i32> {
    v.iter().find(|x| **x > 10)
}
fn main() {
    let n = find(&[1, 2]).unwrap(); //~ PANIC called `Option::unwrap()` on a `None` value
    println!("{}", n);
}

fn first_even(v: &[i32]) -> Option<i32> {
    for &x in v {
        if x % 2 == 0 {
            return Some(x);
        }
    }
    None
}
fn main() {
    println!("{:?} {:?}", first_even(&[1, 4, 6]), first_even(&[1]));
}

fn config() -> &'static [i32] {
    Box::leak(Box::new([1, 2, 3]))
}
fn main() {
    let c: &'static [i32] = config();
    let s: &'static mut String = Box::leak(Box::new(String::from("leaked")));
    s.push('!');
    println!("{:?} {}", c, s);
}

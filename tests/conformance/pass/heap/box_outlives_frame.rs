fn make() -> Box<i32> {
    let local = 5;
    Box::new(local * 2)
}
fn main() {
    let b = make();
    println!("{}", b);
}

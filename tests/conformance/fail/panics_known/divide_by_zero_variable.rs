fn half(x: i32) -> i32 {
    let d = 0;
    x / d //~ ERROR
}
fn main() { println!("{}", half(3)); }

fn grade(n: u32) -> &'static str {
    if n >= 90 {
        "A"
    } else if n >= 80 {
        "B"
    } else {
        "C"
    }
}
fn main() {
    println!("{}{}{}", grade(95), grade(85), grade(10));
}

fn parse(s: &str) -> i32 {
    let Ok(n) = s.parse::<i32>() else {
        return -1;
    };
    n
}
fn main() {
    println!("{} {}", parse("12"), parse("x"));
}

fn half(n: i32) -> Option<i32> {
    if n % 2 == 1 {
        return; //~ ERROR E0069
    }
    Some(n / 2)
}
fn main() { half(3); }

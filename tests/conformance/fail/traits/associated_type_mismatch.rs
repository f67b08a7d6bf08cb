fn sum<I: Iterator<Item = i32>>(it: I) -> i32 { it.sum() }
fn main() {
    let words = vec!["a", "b"];
    println!("{}", sum(words.into_iter())); //~ ERROR E0271
}

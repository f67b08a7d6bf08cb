fn takes(s: String) -> usize {
    s.len()
}
fn gives(s: String) -> String {
    s
}
fn main() {
    let a = String::from("abc");
    let b = gives(a);
    let n = takes(b.clone());
    println!("{} {}", b, n);
}

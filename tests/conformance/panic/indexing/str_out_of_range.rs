fn main() {
    let s = "abc";
    let n = s.len() + 1;
    let t = &s[1..n]; //~ PANIC
    println!("{t}");
}

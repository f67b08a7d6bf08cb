fn first_word(s: &str) -> &str {
    let bytes = s.as_bytes();
    for (i, &b) in bytes.iter().enumerate() {
        if b == b' ' {
            return &s[..i];
        }
    }
    s
}
fn main() {
    let s = String::from("hello world");
    println!("{} {}", first_word(&s), first_word("single"));
}

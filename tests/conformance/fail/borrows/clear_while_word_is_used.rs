fn first_word(s: &String) -> &str { &s[..1] }
fn main() {
    let mut s = String::from("hello world");
    let w = first_word(&s);
    s.clear(); //~ ERROR E0502
    println!("{w}");
}

use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq, Eq)]
struct Command {
    name: &'static str,
    run: fn(&str) -> usize,
}
fn length(s: &str) -> usize {
    s.len()
}
fn words(s: &str) -> usize {
    s.split_whitespace().count()
}

fn main() {
    let a = Command { name: "length", run: length };
    let b = Command { name: "length", run: words };
    println!("{} {}", a == a, a == b);
    let mut names: HashMap<fn(&str) -> usize, &str> = HashMap::new();
    names.insert(length, "length");
    names.insert(words, "words");
    println!("{:?} {:?}", names.get(&a.run), names.get(&b.run));
    let f: fn(i32, i32) -> i32 = i32::wrapping_add;
    println!("{} {}", f == f, format!("{f:?}").starts_with("0x"));
}

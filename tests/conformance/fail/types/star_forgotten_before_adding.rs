use std::collections::HashMap;
fn count(text: &str) -> HashMap<&str, usize> {
    let mut m = HashMap::new();
    for w in text.split(' ') { m.entry(w).or_insert(0) += 1; } //~ ERROR E0368
    m
}
fn main() { count("a b"); }

use std::collections::HashMap;
fn main() {
    let mut m = HashMap::new();
    for w in "a b a c b a".split(' ') {
        *m.entry(w).or_insert(0) += 1;
    }
    let mut pairs: Vec<_> = m.iter().collect();
    pairs.sort();
    println!("{:?} {} {:?}", pairs, m.len(), m.get("a"));
    m.insert("z", 9);
    println!("{:?} {:?} {}", m.remove("a"), m.get("a"), m.contains_key("z"));
}

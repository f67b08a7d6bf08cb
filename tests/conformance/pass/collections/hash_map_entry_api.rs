use std::collections::{HashMap, BTreeMap, HashSet, BTreeSet};
fn main() {
    let mut m: HashMap<String, Vec<u32>> = HashMap::new();
    for (i, w) in "a b a c b a".split(' ').enumerate() { m.entry(w.to_string()).or_default().push(i as u32); }
    let mut keys: Vec<_> = m.iter().map(|(k, v)| (k.as_str(), v.len())).collect();
    keys.sort_unstable();
    println!("{keys:?} {:?}", m.get("a"));
    m.entry("c".into()).and_modify(|v| v.clear()).or_insert_with(|| vec![9]);
    println!("{:?} {:?} {}", m.remove("c"), m.remove("zz"), m.contains_key("b"));
    m.retain(|_, v| v.len() > 2);
    println!("{m:?}");
    let mut b = BTreeMap::from([(3, 'c'), (1, 'a'), (2, 'b')]);
    println!("{:?} {:?} {:?}", b.first_key_value(), b.range(2..).collect::<Vec<_>>(), b.len());
    println!("{:?}", b.pop_last());
    *b.entry(1).or_insert('z') = 'y';
    println!("{b:?}");
    println!("{:?}", b.into_iter().rev().map(|(k, v)| format!("{k}{v}")).collect::<Vec<_>>());
    let x: BTreeSet<_> = [1, 2, 3, 4].into();
    let y: BTreeSet<_> = (3..7).collect();
    println!("{:?} {:?} {:?} {:?}", &x & &y, &x | &y, &x - &y, x.symmetric_difference(&y).collect::<Vec<_>>());
    let h: HashSet<char> = "hello".chars().collect();
    println!("{} {} {:?}", h.len(), h.contains(&'l'), h.is_subset(&"hello world".chars().collect()));
}

use std::collections::{BTreeMap, BTreeSet, VecDeque};
fn main() {
    let mut m = BTreeMap::new();
    for (i, c) in "hello".chars().enumerate() {
        m.insert(c, i);
    }
    println!("{:?} {:?}", m, m.first_key_value());
    let s: BTreeSet<_> = [3, 1, 2, 3].into_iter().collect();
    println!("{:?}", s);
    let mut d = VecDeque::from([1, 2]);
    d.push_front(0);
    d.push_back(3);
    println!("{:?} {:?} {:?}", d.pop_front(), d, d.back());
}

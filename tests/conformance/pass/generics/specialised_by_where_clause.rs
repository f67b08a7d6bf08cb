use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::hash::Hash;
struct Cache<K, V, F> where F: Fn(&K) -> V { f: F, map: HashMap<K, V>, misses: usize }
impl<K: Hash + Eq + Clone, V: Clone, F: Fn(&K) -> V> Cache<K, V, F> {
    fn new(f: F) -> Self { Self { f, map: HashMap::new(), misses: 0 } }
    fn get(&mut self, k: K) -> V {
        if let Some(v) = self.map.get(&k) { return v.clone(); }
        self.misses += 1;
        let v = (self.f)(&k);
        self.map.entry(k).or_insert(v).clone()
    }
}
impl<K: Hash + Eq, V: Display, F: Fn(&K) -> V> Cache<K, V, F> where K: Debug + Ord {
    fn dump(&self) -> String { let mut v: Vec<_> = self.map.iter().collect(); v.sort_by(|a, b| a.0.cmp(b.0)); v.into_iter().map(|(k, v)| format!("{k:?}→{v}")).collect::<Vec<_>>().join(" ") }
}
fn main() {
    let mut c = Cache::new(|s: &String| s.bytes().map(usize::from).sum::<usize>());
    println!("{} {} {}", c.get("ab".into()), c.get("cd".into()), c.get("ab".into()));
    println!("{} {}", c.dump(), c.misses);
}

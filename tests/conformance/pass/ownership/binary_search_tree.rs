use std::cmp::Ordering;
#[derive(Default)] struct Tree<K, V>(Option<Box<(K, V, Tree<K, V>, Tree<K, V>)>>);
impl<K: Ord, V> Tree<K, V> {
    fn insert(&mut self, k: K, v: V) -> Option<V> {
        match &mut self.0 {
            None => { self.0 = Some(Box::new((k, v, Tree(None), Tree(None)))); None }
            Some(n) => match k.cmp(&n.0) { Ordering::Less => n.2.insert(k, v), Ordering::Greater => n.3.insert(k, v), Ordering::Equal => Some(std::mem::replace(&mut n.1, v)) },
        }
    }
    fn get(&self, k: &K) -> Option<&V> {
        let mut t = self;
        while let Some(n) = &t.0 { t = match k.cmp(&n.0) { Ordering::Less => &n.2, Ordering::Greater => &n.3, Ordering::Equal => return Some(&n.1) }; }
        None
    }
    fn depth(&self) -> usize { self.0.as_ref().map_or(0, |n| 1 + n.2.depth().max(n.3.depth())) }
    fn walk<'a>(&'a self, out: &mut Vec<(&'a K, &'a V)>) { if let Some(n) = &self.0 { n.2.walk(out); out.push((&n.0, &n.1)); n.3.walk(out); } }
    fn remove_min(&mut self) -> Option<(K, V)> {
        if self.0.as_ref()?.2.0.is_some() { return self.0.as_mut()?.2.remove_min(); }
        let n = *self.0.take()?;
        *self = n.3;
        Some((n.0, n.1))
    }
}
fn main() {
    let mut t = Tree::default();
    for (i, k) in ["m", "c", "x", "a", "d", "z"].into_iter().enumerate() { t.insert(k.to_string(), i); }
    println!("{:?} {:?} {}", t.insert("c".into(), 10), t.get(&"d".to_string()), t.depth());
    println!("{:?}", t.remove_min());
    let mut v = Vec::new();
    t.walk(&mut v);
    println!("{v:?} {:?}", t.get(&"a".into()));
}

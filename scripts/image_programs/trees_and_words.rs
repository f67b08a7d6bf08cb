use std::collections::HashMap;
use std::fmt::Display;

#[derive(Debug)]
struct Tree<K> { root: Option<Box<Branch<K>>>, size: usize }
#[derive(Debug)]
struct Branch<K> { key: K, left: Option<Box<Branch<K>>>, right: Option<Box<Branch<K>>> }

impl<K: Ord + Copy + Display> Tree<K> {
    fn new() -> Self { Tree { root: None, size: 0 } }
    fn insert(&mut self, key: K) {
        let mut at = &mut self.root;
        while let Some(branch) = at { at = if key < branch.key { &mut branch.left } else { &mut branch.right }; }
        *at = Some(Box::new(Branch { key, left: None, right: None }));
        self.size += 1;
    }
    fn walk(&self) -> Vec<K> {
        fn go<K: Copy>(b: &Option<Box<Branch<K>>>, out: &mut Vec<K>) {
            if let Some(b) = b { go(&b.left, out); out.push(b.key); go(&b.right, out); }
        }
        let mut out = vec![];
        go(&self.root, &mut out);
        out
    }
}

fn count(text: &str) -> HashMap<String, u32> {
    let mut counts = HashMap::new();
    for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) { *counts.entry(word.to_owned()).or_insert(0) += 1; }
    counts
}

fn main() {
    let mut tree = Tree::new();
    for k in [5, 2, 8] { tree.insert(k); }
    println!("{:?} {}", tree.walk(), tree.size);
    let counts = count("The cat. The dog!");
    let mut list: Vec<(&String, &u32)> = counts.iter().collect();
    list.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    for (word, n) in list.iter().take(2) { println!("{word:<5}{n:>3}"); }
    let mut words: Vec<String> = vec!["pear".into(), "fig".into()];
    words.sort_by_key(|w| w.len());
    words.iter_mut().for_each(|w| w.push('s'));
    let text = words.iter().map(|w| w.to_uppercase()).collect::<Vec<_>>().join(", ");
    let (even, odd): (Vec<u32>, Vec<u32>) = (1..=6).partition(|n| n % 2 == 0);
    println!("{text} {even:?} {odd:?} {:?}", text.char_indices().nth(2));
    let nested = vec![vec![1, 2], vec![3]];
    let flat: Vec<i32> = nested.into_iter().flatten().collect();
    println!("{flat:?} {:?} {:?}", flat.iter().rev().collect::<Vec<_>>(), flat.iter().min());
    let mut it = flat.iter().peekable();
    while let Some(n) = it.next() { if it.peek().is_none() { println!("last {n}"); } }
    println!("{:?}", flat.windows(2).map(|w| w[1] - w[0]).collect::<Vec<i32>>());
}

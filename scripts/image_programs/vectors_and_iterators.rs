use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

fn largest<T: PartialOrd + Copy>(list: &[T]) -> T {
    let mut best = list[0];
    for &item in list { if item > best { best = item; } }
    best
}

fn main() {
    let mut v: Vec<i32> = Vec::new();
    v.push(3); v.push(1); v.push(2); v.extend([5, 4]); v.insert(1, 9);
    let squares: Vec<i32> = v.iter().map(|x| x * x).filter(|x| x % 2 == 1).collect();
    println!("{v:?} {squares:?} {} {:?} {:?}", v.len(), v.first(), v.iter().max());
    v.sort(); v.dedup(); v.reverse();
    let popped = v.pop();
    println!("{:?} {} {:?} {:?}", popped, v.contains(&3), v.get(10), &v[1..3]);
    let with_capacity: Vec<u8> = Vec::with_capacity(10);
    println!("{} {}", with_capacity.capacity(), largest(&[1.0, 2.5]));
    let words = vec![String::from("one"), "two".to_string(), "three".to_owned()];
    for w in &words { print!("{} ", w.len()); }
    let lengths: HashMap<&str, usize> = words.iter().map(|w| (w.as_str(), w.len())).collect();
    let mut counts: HashMap<String, i32> = HashMap::new();
    for w in "a b a".split_whitespace() { *counts.entry(w.to_string()).or_insert(0) += 1; }
    let mut keys: Vec<_> = counts.iter().collect();
    keys.sort();
    println!("{keys:?} {} {:?}", lengths["two"], counts.get("b"));
    let tree: BTreeMap<i32, &str> = BTreeMap::from([(2, "b"), (1, "a")]);
    for (k, v) in &tree { println!("{k} {v}"); }
    let set: HashSet<i32> = [1, 2, 2].into_iter().collect();
    let mut queue = VecDeque::new();
    queue.push_back(1); queue.push_front(0);
    println!("{} {:?} {:?}", set.len(), queue.pop_front(), queue);
    let total: i32 = (1..=10).rev().step_by(2).take(3).skip(1).zip(0..).fold(0, |a, (b, c)| a + b + c);
    println!("{total} {} {}", (0..5).any(|n| n == 3), words.join("-"));
    let mut grid = [[0; 3]; 2];
    grid[1][2] = 7;
    for row in grid.iter() { println!("{row:?}"); }
    for pair in [1, 2, 3, 4].chunks(2) { println!("{pair:?}"); }
    words.into_iter().for_each(drop);
}

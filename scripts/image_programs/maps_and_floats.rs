use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind { Fruit, Nut }

#[derive(Debug)]
struct Entry { name: String, kind: Kind, weight: f64 }

fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() { None } else { Some(values.iter().sum::<f64>() / values.len() as f64) }
}

fn main() {
    let mut stock: HashMap<String, Entry> = HashMap::new();
    for (name, kind, weight) in [("plum", Kind::Fruit, 31.5), ("hazel", Kind::Nut, 1.25)] {
        stock.insert(name.to_string(), Entry { name: name.to_string(), kind, weight });
    }
    if let Some(e) = stock.get_mut("plum") { e.weight *= 2.0; }
    let mut names: Vec<&String> = stock.keys().collect();
    names.sort_by(|a, b| b.cmp(a));
    println!("{names:?} {:.1}", stock["plum"].weight);
    let mut by_kind: HashMap<Kind, Vec<f64>> = HashMap::new();
    for e in stock.values() { by_kind.entry(e.kind).or_default().push(e.weight); }
    println!("{:?} {:?}", mean(&by_kind[&Kind::Nut]), by_kind.contains_key(&Kind::Fruit));
    let mut letters: BTreeMap<char, usize> = BTreeMap::new();
    for c in "banana".chars() { *letters.entry(c).or_insert(0) += 1; }
    println!("{letters:?} {:?}", letters.iter().max_by_key(|(_, n)| **n));
    let a: HashSet<i32> = (1..5).collect();
    let b: HashSet<i32> = HashSet::from([3, 4, 9]);
    let mut both: Vec<_> = a.intersection(&b).copied().collect();
    both.sort_unstable();
    let ordered: BTreeSet<&str> = ["b", "a"].into_iter().collect();
    println!("{both:?} {ordered:?} {:?}", stock.remove("hazel").map(|e| e.name));
    let (x, y): (f64, f64) = (2.0, 0.5);
    println!("{} {} {:.3} {:e} {}", x.powi(3), y.sqrt(), x / 3.0, 1500.0, (x * y) as i32);
    println!("{:?} {} {}", x.max(y), f64::MAX > 1.0, 7 / 2 + 7 % 2);
}

use std::collections::{BTreeSet, HashSet};

fn main() {
    let rows = [(1, 'a', "x"), (2, 'b', "y"), (1, 'c', "x")];
    let (numbers, letters, words): (Vec<i32>, String, BTreeSet<&str>) = rows.into_iter().collect();
    println!("{numbers:?} {letters} {words:?}");
    let mut pair: (Vec<u8>, HashSet<u8>) = (vec![0], HashSet::new());
    pair.extend([(1, 5), (2, 5)]);
    println!("{:?} {}", pair.0, pair.1.len());
    let (a, b): (Vec<_>, Vec<_>) = (0..6).partition(|n| n % 3 == 0);
    println!("{a:?} {b:?}");
    let (c, d): (Vec<_>, Vec<_>) = "x1y2".chars().map(|c| (c, c.is_numeric())).unzip();
    println!("{c:?} {d:?}");
}

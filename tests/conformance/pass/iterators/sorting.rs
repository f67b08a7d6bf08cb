fn main() {
    let mut v = vec![5, 3, 9, 1];
    v.sort();
    println!("{:?} {:?}", v, v.binary_search(&5));
    v.sort_by(|a, b| b.cmp(a));
    println!("{:?}", v);
    let mut words = vec!["pear", "fig", "apple"];
    words.sort_by_key(|w| w.len());
    println!("{:?}", words);
    let mut f = vec![2.5, -1.0, 0.0];
    f.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{:?}", f);
    v.reverse();
    v.dedup();
    println!("{:?} {}", v, v.contains(&9));
}

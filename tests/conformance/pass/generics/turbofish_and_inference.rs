use std::collections::{BTreeMap, HashSet};
fn make<T: Default>() -> T { T::default() }
fn pair<A, B>(a: A, b: B) -> (A, B) { (a, b) }
fn main() {
    let v = "3,1,2".split(',').map(str::parse::<u8>).collect::<Result<Vec<_>, _>>().unwrap();
    let s: HashSet<_> = v.iter().copied().collect();
    let m: BTreeMap<_, _> = v.iter().map(|x| (x, x * x)).collect();
    println!("{v:?} {} {m:?}", s.len());
    println!("{:?} {:?} {:?}", make::<(i32, String)>(), make::<Option<u8>>(), make::<[bool; 2]>());
    let mut x = Vec::new();
    x.push(pair(1, "a"));
    x.push((2u8 as _, "b"));
    println!("{x:?}");
    let sum = (1..=4).fold(0, |a, b| a + b) as f32 / 2.;
    let parsed: Result<Vec<i32>, _> = ["1", "x", "3"].iter().map(|s| s.parse::<i32>()).collect();
    println!("{sum} {:?}", parsed.map_err(|e| e.to_string()));
    let (evens, odds): (Vec<i32>, Vec<i32>) = (1..8).partition(|n| n % 2 == 0);
    println!("{evens:?} {odds:?} {}", i64::from(3u8) + <i64 as From<i32>>::from(-4));
}

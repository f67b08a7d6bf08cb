#[derive(Debug, Clone, PartialEq)] struct P { name: &'static str, age: u32, h: f32 }
fn main() {
    let mut v = vec![P { name: "Al", age: 30, h: 1.8 }, P { name: "Bo", age: 25, h: 1.6 }, P { name: "Cy", age: 30, h: 1.7 }];
    v.sort_by_key(|p| std::cmp::Reverse(p.age));
    println!("{:?}", v.iter().map(|p| p.name).collect::<Vec<_>>());
    v.sort_by(|a, b| a.h.partial_cmp(&b.h).unwrap());
    println!("{:?}", v.iter().map(|p| p.name).collect::<Vec<_>>());
    v.sort_by_cached_key(|p| p.name.to_lowercase());
    let mut n = [5, 2, 8, 2, 9, 1];
    n.sort();
    println!("{n:?} {:?} {:?} {}", n.binary_search(&8), n.binary_search(&3), n.partition_point(|&x| x < 5));
    let mut d = n.to_vec();
    d.dedup(); d.reverse();
    println!("{d:?} {:?} {:?}", d.iter().min(), d.split(|x| *x == 5).collect::<Vec<_>>());
    d.retain(|x| x % 2 == 1); d.insert(1, 100); d.extend_from_slice(&[7, 7]);
    println!("{d:?} {:?} {:?}", d.chunks_exact(2).map(|c| c[0]).collect::<Vec<_>>(), d.concat_check());
    let mut w = ["pear", "fig", "apple"];
    w.sort_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)));
    println!("{w:?} {:?} {:?}", w.join("+"), w.concat());
    let (l, r) = w.split_at(1);
    println!("{l:?} {r:?} {:?} {:?}", w.first(), w.iter().rev().last());
}
trait Check { fn concat_check(&self) -> i32; }
impl Check for Vec<i32> { fn concat_check(&self) -> i32 { self.iter().rfold(0, |a, x| a * 2 + x) } }

use std::collections::*;
use std::rc::Rc;
fn main() {
    let w = ["b", "a", "c"];
    println!("{:?} {:?}", w.iter().collect::<VecDeque<_>>(), w.into_iter().collect::<BTreeSet<_>>());
    println!("{:?} {:?}", w.iter().copied().collect::<String>(), w.iter().map(|s| s.to_string()).collect::<Box<[String]>>());
    println!("{:?} {:?}", ["1", "2"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>(), ["1", "z"].iter().map(|s| s.parse::<i32>().ok()).collect::<Option<Vec<_>>>());
    println!("{:?}", w.iter().enumerate().map(|(i, s)| (*s, i)).collect::<BTreeMap<_, _>>());
    println!("{:?} {:?}", (0..3).collect::<LinkedList<_>>(), (0..3).collect::<BinaryHeap<_>>().into_sorted_vec());
    println!("{:?} {:?}", "abc".chars().collect::<Rc<[char]>>(), (0..2).map(|_| ()).collect::<()>());
    println!("{:?}", ["x", "y"].iter().map(|s| Ok::<_, ()>(*s)).collect::<Result<String, ()>>());
    println!("{:?}", vec![vec![1], vec![2, 3]].into_iter().flatten().collect::<HashSet<_>>().len());
    println!("{:?} {:?}", [Some(1), None].into_iter().sum::<Option<i32>>(), [Ok(2), Err("e")].into_iter().product::<Result<i32, _>>());
    let (a, (b, c)): (Vec<_>, (Vec<_>, Vec<_>)) = [(1, ('a', 1.5)), (2, ('b', 2.5))].into_iter().unzip();
    println!("{a:?} {b:?} {c:?}");
    let mut v = vec![1];
    v.extend(&[2, 3]); v.extend(Some(4)); v.extend("56".chars().filter_map(|c| c.to_digit(10)));
    println!("{v:?} {:?} {:?}", v.iter().map(|x| x * 2).rev().collect::<Vec<_>>(), v.iter().max_by(|a, b| (*a % 4).cmp(&(*b % 4))));
    println!("{:?}", v.iter().zip(v.iter().skip(1)).map(|(a, b)| b - a).collect::<Vec<_>>());
    println!("{:?} {:?}", v.iter().partition::<Vec<u32>, _>(|x| **x > 3), v.iter().cmp([1, 9].iter()));
}

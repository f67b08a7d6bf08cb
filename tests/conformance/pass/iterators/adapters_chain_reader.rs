fn main() {
    let text = "the quick brown fox jumps over the lazy dog the end";
    let mut counts: Vec<(String, usize)> = Vec::new();
    for w in text.split(' ') {
        match counts.iter_mut().find(|(k, _)| k == w) { Some((_, n)) => *n += 1, None => counts.push((w.to_string(), 1)) }
    }
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    println!("{:?}", &counts[..3]);
    let v = [5, 3, 8, 1];
    println!("{:?} {:?}", v.iter().enumerate().min_by_key(|(_, x)| **x), v.iter().rposition(|&x| x > 4));
    println!("{:?}", v.iter().scan(0, |acc, x| { *acc += x; Some(*acc) }).collect::<Vec<_>>());
    println!("{:?}", v.windows(2).map(|w| w[1] - w[0]).collect::<Vec<i32>>());
    println!("{:?}", v.chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).collect::<Vec<_>>());
    println!("{:?}", ["a", "b"].iter().cycle().take(5).cloned().collect::<String>());
    println!("{:?} {:?}", (1..5).try_fold(0i8, |a, x| a.checked_add(x * 20)), (1..5).reduce(|a, b| a * b));
    println!("{} {} {}", v.iter().any(|x| *x == 8), v.iter().all(|x| *x > 1), v.iter().is_sorted());
    println!("{:?}", std::iter::successors(Some(1u32), |x| x.checked_mul(10)).last());
    let (a, b): (Vec<i32>, Vec<i32>) = v.iter().map(|x| (x, x * 2)).unzip();
    println!("{a:?} {b:?} {:?}", a.iter().rev().skip_while(|x| **x < 4).map_while(|x| (*x > 2).then_some(*x)).collect::<Vec<_>>());
    println!("{:?}", "a1b2".chars().filter_map(|c| c.to_digit(10)).chain([7]).inspect(|d| print!("<{d}>")).product::<u32>());
    println!("{:?}", [1.5, 0.5].iter().cloned().fold(f64::INFINITY, f64::min));
}

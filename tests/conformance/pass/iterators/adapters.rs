fn main() {
    let v = vec![1, 2, 3, 4, 5, 6];
    let r: Vec<i32> = v.iter().filter(|&&x| x > 2).map(|x| x * 10).collect();
    println!("{:?}", r);
    println!("{:?}", v.iter().skip(1).step_by(2).copied().collect::<Vec<_>>());
    println!("{:?}", v.chunks(4).map(|c| c.len()).collect::<Vec<_>>());
    println!("{:?}", v.windows(2).map(|w| w[0] + w[1]).collect::<Vec<_>>());
    println!("{:?}", v.iter().take_while(|x| **x < 4).chain([9].iter()).collect::<Vec<_>>());
    println!("{:?}", vec![vec![1], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", (1..4).flat_map(|n| 0..n).collect::<Vec<_>>());
    println!("{:?}", (1..=5).scan(0, |s, x| { *s += x; Some(*s) }).collect::<Vec<i32>>());
}

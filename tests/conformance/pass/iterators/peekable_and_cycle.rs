fn main() {
    let mut it = [1, 1, 2, 3, 3].iter().peekable();
    let mut runs = Vec::new();
    while let Some(x) = it.next() {
        let mut n = 1;
        while it.peek() == Some(&x) {
            it.next();
            n += 1;
        }
        runs.push((*x, n));
    }
    println!("{:?}", runs);
    println!("{:?}", [1, 2].iter().cycle().take(5).collect::<Vec<_>>());
    println!("{:?}", std::iter::successors(Some(1), |x| if *x < 50 { Some(x * 3) } else { None }).collect::<Vec<_>>());
}

fn main() {
    let mut found = None;
    'outer: for i in 1..10 {
        for j in 1..10 {
            if i * j == 42 {
                found = Some((i, j));
                break 'outer;
            }
            if j > i {
                continue 'outer;
            }
        }
    }
    println!("{:?}", found);
    let mut n = 0;
    let v = loop {
        n += 1;
        if n == 7 {
            break n * 2;
        }
    };
    println!("{}", v);
}

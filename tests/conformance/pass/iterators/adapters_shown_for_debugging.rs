fn main() {
    let v = [1, 2, 3];
    println!("{:?}", v.iter().map(|x| x + 1).filter(|x| x % 2 == 0));
    println!("{:?}", v.iter().skip_while(|x| **x < 2).take_while(|_| true));
    println!("{:?}", v.iter().scan(0, |a, x| { *a += x; Some(*a) }));
    println!("{:?}", [[1, 2], [3, 4]].iter().flatten());
    println!("{:?}", v.iter().flat_map(|x| Some(*x)));
    println!("{:?}", "ab".chars().rev().enumerate().peekable());
    println!("{:?}", (1..4).chain(7..9).step_by(2).fuse());
}

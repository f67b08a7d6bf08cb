fn main() {
    let a = Some(4);
    let b: Option<i32> = None;
    println!("{:?} {:?}", a.map(|x| x * 2), b.map(|x| x * 2));
    println!("{} {}", a.unwrap_or(0), b.unwrap_or_default());
    println!("{:?} {:?}", a.and_then(|x| if x > 3 { Some("big") } else { None }), a.filter(|x| *x > 10));
    println!("{:?} {:?} {}", a.or(Some(9)), b.or(Some(9)), a.is_some());
    let mut c = Some(1);
    let taken = c.take();
    println!("{:?} {:?}", taken, c);
    println!("{:?}", c.get_or_insert(5));
    println!("{:?}", a.zip(Some('z')));
}

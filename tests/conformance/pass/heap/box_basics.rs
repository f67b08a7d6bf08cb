fn main() {
    let b = Box::new(41);
    let n = *b + 1;
    let mut c = Box::new([1, 2, 3]);
    c[0] = 9;
    println!("{} {} {:?} {}", b, n, c, c.len());
    let inner = *Box::new(String::from("out"));
    println!("{}", inner);
}

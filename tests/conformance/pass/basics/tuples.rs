fn main() {
    let t = (1, "two", 3.0);
    let (a, b, c) = t;
    println!("{} {} {} {:?}", a, b, c, t);
    let nested = ((1, 2), [3, 4]);
    println!("{} {}", nested.0.1, nested.1[0]);
    let unit = ();
    println!("{:?}", unit);
}

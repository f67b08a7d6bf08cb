fn main() {
    let a = 5;
    let b = a;
    let t = (1, 'x');
    let u = t;
    println!("{} {} {:?} {:?}", a, b, t, u);
}

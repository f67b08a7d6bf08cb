#[derive(Debug, Clone, Copy, PartialEq)]
struct Meters(f64);
#[derive(Debug)]
struct Marker;
fn main() {
    let m = Meters(2.5);
    let n = m;
    println!("{:?} {} {:?}", m, m == n, Marker);
    let Meters(inner) = n;
    println!("{}", inner);
}

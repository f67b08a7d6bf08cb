use std::fmt;
struct Point {
    x: i32,
    y: i32,
}
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}
fn main() {
    let p = Point { x: 1, y: -2 };
    println!("{} {p}", p);
    let s = p.to_string();
    println!("{} {:>10}|", s.len(), s);
    assert_eq!(format!("{}", p), "(1, -2)");
}

use std::fmt::Display;
fn largest<T: PartialOrd + Copy>(list: &[T]) -> T {
    let mut max = list[0];
    for &x in list {
        if x > max {
            max = x;
        }
    }
    max
}
fn pair<A, B>(a: A, b: B) -> String
where
    A: Display,
    B: Display + Clone,
{
    format!("{a}/{}", b.clone())
}
fn main() {
    println!("{} {} {}", largest(&[3, 9, 2]), largest(&[1.5, 0.2]), largest(&['x', 'b']));
    println!("{}", pair(1, "z"));
}

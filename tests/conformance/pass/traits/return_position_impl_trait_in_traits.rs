use std::fmt::Display;
trait Source { fn items(&self) -> impl Iterator<Item = u32> + '_; fn label(&self) -> impl Display { "default" } }
struct Evens(u32); struct Fixed(Vec<u32>);
impl Source for Evens { fn items(&self) -> impl Iterator<Item = u32> + '_ { (0..self.0).filter(|n| n % 2 == 0) } }
impl Source for Fixed { fn items(&self) -> impl Iterator<Item = u32> + '_ { self.0.iter().copied() } fn label(&self) -> impl Display { format!("fixed{}", self.0.len()) } }
fn total(s: &impl Source) -> String { format!("{}={}", s.label(), s.items().sum::<u32>()) }
fn main() {
    println!("{} {}", total(&Evens(9)), total(&Fixed(vec![5, 6])));
    let e = Evens(5);
    for x in e.items().chain(Fixed(vec![100]).items().collect::<Vec<_>>()) { print!("{x} "); }
    println!();
}

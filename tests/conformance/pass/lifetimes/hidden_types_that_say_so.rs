//@ edition: 2021
fn count<'a>(words: &'a [String]) -> impl Iterator<Item = usize> + 'a { words.iter().map(|w| w.len()) }
fn all(words: &[String]) -> impl Iterator<Item = usize> + '_ { words.iter().map(|w| w.len()) }
fn owned(words: &[String]) -> impl Iterator<Item = usize> { words.iter().map(|w| w.len()).collect::<Vec<_>>().into_iter() }
fn gen<T: Clone>(v: &T) -> impl Clone { v.clone() }
fn two<'a>(a: &'a str, b: &str) -> impl Iterator<Item = char> + 'a { let n = b.len(); a.chars().take(n) }
struct Bag { items: Vec<i32> }
impl Bag {
    fn all(&self) -> impl Iterator<Item = &i32> { self.items.iter() }
    fn copied(&self) -> impl Iterator<Item = i32> + '_ { self.items.iter().copied() }
    fn sum(&self) -> impl std::fmt::Display { self.items.iter().sum::<i32>() }
}
fn longer<'a, 'b: 'a>(a: &'a str, b: &'b str) -> impl Iterator<Item = &'a str> { vec![a, b].into_iter() }
fn main() {
    let w = vec!["a".to_string(), "bc".to_string()];
    println!("{:?} {:?} {:?} {}", count(&w).collect::<Vec<_>>(), all(&w).sum::<usize>(), owned(&w).max(), two("abc", "xy").count());
    let b = Bag { items: vec![1, 2] };
    println!("{:?} {} {} {}", b.all().collect::<Vec<_>>(), b.copied().count(), b.sum(), longer("x", "y").count());
    let _ = gen(&1);
}

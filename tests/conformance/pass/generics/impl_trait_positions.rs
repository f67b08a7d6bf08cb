use std::fmt::Display;
fn evens(limit: u32) -> impl Iterator<Item = u32> + Clone { (0..limit).step_by(2) }
fn show(items: impl IntoIterator<Item = impl Display>) -> String { items.into_iter().map(|x| format!("[{x}]")).collect() }
fn pick<'a>(a: &'a str, _b: &str) -> impl Display + use<'a> { a.to_uppercase() + &a[..0] }
fn nested() -> impl Fn(u8) -> Box<dyn Fn(u8) -> u8> { |a| Box::new(move |b| a * b) }
struct Words(String);
impl Words { fn iter(&self) -> impl DoubleEndedIterator<Item = &str> + '_ { self.0.split_whitespace() } }
fn main() {
    let e = evens(9);
    println!("{:?} {}", e.clone().collect::<Vec<_>>(), e.map(|x| x * x).sum::<u32>());
    println!("{} {}", show(vec!["a", "b"]), show([1.5, 2.0]));
    println!("{} {}", pick("abc", "d"), nested()(6)(7));
    let w = Words("one two  three".into());
    println!("{:?} {:?}", w.iter().rev().collect::<Vec<_>>(), w.iter().next_back());
}

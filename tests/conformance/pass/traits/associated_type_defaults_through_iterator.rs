trait Container {
    type Item;
    type Iter<'a>: Iterator<Item = &'a Self::Item> where Self: 'a;
    fn items<'a>(&'a self) -> Self::Iter<'a>;
    fn first(&self) -> Option<&Self::Item> { self.items().next() }
}
struct Shelf { books: Vec<String> }
impl Container for Shelf {
    type Item = String;
    type Iter<'a> = std::slice::Iter<'a, String>;
    fn items<'a>(&'a self) -> Self::Iter<'a> { self.books.iter() }
}
fn longest<C: Container>(c: &C) -> usize where C::Item: AsRef<str> { c.items().map(|s| s.as_ref().len()).max().unwrap_or(0) }
fn main() {
    let s = Shelf { books: vec!["Dune".into(), "Emma".into(), "Ulysses".into()] };
    println!("{:?} {}", s.first(), longest(&s));
    println!("{}", s.items().rev().cloned().collect::<Vec<_>>().join(","));
}

trait Container {
    type Item;
    const NAME: &'static str;
    fn get(&self, i: usize) -> Option<&Self::Item>;
    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }
}
struct Stack<T> {
    items: Vec<T>,
}
impl<T> Container for Stack<T> {
    type Item = T;
    const NAME: &'static str = "stack";
    fn get(&self, i: usize) -> Option<&T> {
        self.items.get(i)
    }
}
fn show<C: Container>(c: &C) -> String
where
    C::Item: std::fmt::Debug,
{
    format!("{} {:?}", C::NAME, c.first())
}
fn main() {
    println!("{}", show(&Stack { items: vec![7, 8] }));
    println!("{}", show(&Stack::<u8> { items: vec![] }));
}

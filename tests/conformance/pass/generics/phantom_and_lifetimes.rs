use std::marker::PhantomData;
struct Id<T> {
    n: u32,
    _p: PhantomData<T>,
}
struct Holder<'a> {
    part: &'a str,
}
impl<'a> Holder<'a> {
    fn part(&self) -> &'a str {
        self.part
    }
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}
fn main() {
    let id = Id::<String> { n: 4, _p: PhantomData };
    let text = String::from("first. second");
    let h = Holder { part: text.split('.').next().unwrap() };
    println!("{} {} {}", id.n, h.part(), longest("ab", h.part()));
    println!("{}", std::mem::size_of::<Id<String>>());
}

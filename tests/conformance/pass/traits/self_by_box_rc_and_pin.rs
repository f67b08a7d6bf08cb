use std::{pin::Pin, rc::Rc};
trait Job { fn run(self: Box<Self>) -> String; fn share(self: Rc<Self>) -> usize; fn peek(self: &Rc<Self>) -> usize where Self: Sized { Rc::strong_count(self) } fn pinned(self: Pin<&mut Self>) -> u8 { 1 } }
struct Print(String);
impl Job for Print { fn run(self: Box<Self>) -> String { self.0 + " ran" } fn share(self: Rc<Self>) -> usize { Rc::strong_count(&self) } }
fn main() {
    let b: Box<dyn Job> = Box::new(Print("a".into()));
    println!("{}", b.run());
    let r = Rc::new(Print("b".into()));
    let d: Rc<dyn Job> = r.clone();
    println!("{} {} {}", d.clone().share(), r.peek(), d.share());
    let mut p = Print("c".into());
    println!("{} {}", Pin::new(&mut p).pinned(), p.0);
    let fs: Vec<Box<dyn FnOnce() -> String>> = vec![Box::new(move || p.0), Box::new(|| "lit".to_string())];
    println!("{}", fs.into_iter().map(|f| f()).collect::<Vec<_>>().concat());
}

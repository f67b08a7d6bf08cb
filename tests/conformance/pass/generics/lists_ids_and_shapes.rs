use std::marker::PhantomData; use std::rc::Rc; use std::fmt::Debug;
struct Id<T>(u32, PhantomData<T>);
struct NotSized<T: ?Sized> { n: u8, t: T }
trait Shape { fn area(&self) -> f64; fn boxed(self) -> Box<dyn Shape> where Self: Sized + 'static { Box::new(self) } }
struct Sq(f64);
impl Shape for Sq { fn area(&self) -> f64 { self.0 * self.0 } }
struct List<T> { head: Option<Box<Node<T>>>, len: usize }
struct Node<T> { v: T, next: Option<Box<Node<T>>> }
impl<T: Debug> List<T> {
    fn new() -> Self { List { head: None, len: 0 } }
    fn push(&mut self, v: T) { let next = self.head.take(); self.head = Some(Box::new(Node { v, next })); self.len += 1; }
    fn pop(&mut self) -> Option<T> { self.head.take().map(|n| { self.head = n.next; self.len -= 1; n.v }) }
    fn iter(&self) -> Iter<'_, T> { Iter { next: self.head.as_deref() } }
}
struct Iter<'a, T> { next: Option<&'a Node<T>> }
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { self.next.map(|n| { self.next = n.next.as_deref(); &n.v }) } }
fn total<'a, I>(it: I) -> i32 where I: IntoIterator<Item = &'a i32> { it.into_iter().sum() }
fn main() {
    let mut l = List::new();
    l.push(1); l.push(2); l.push(3);
    println!("{:?} {} {:?} {}", l.pop(), l.len, l.iter().collect::<Vec<_>>(), total(l.iter()));
    let i: Id<Vec<str2>> = Id(1, PhantomData);
    println!("{}", i.0);
    let ns: &NotSized<[i32]> = &NotSized { n: 1, t: [1, 2] };
    println!("{} {}", ns.n, ns.t.len());
    let shapes: Vec<Box<dyn Shape>> = vec![Sq(2.0).boxed(), Box::new(Sq(1.0))];
    println!("{}", shapes.iter().map(|s| s.area()).sum::<f64>());
    let rc: Rc<dyn Shape> = Rc::new(Sq(3.0));
    println!("{}", rc.area());
    let f: &(dyn Fn(i32) -> i32 + Send) = &|x| x;
    println!("{}", f(1));
    let empty: List<String> = List::<String>::new();
    println!("{}", empty.len);
}
#[allow(non_camel_case_types)] struct str2;

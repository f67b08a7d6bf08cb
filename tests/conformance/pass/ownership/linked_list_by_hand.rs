#[derive(Debug)] struct Node<T> { value: T, next: Option<Box<Node<T>>> }
#[derive(Debug)] struct List<T> { head: Option<Box<Node<T>>>, len: usize }
impl<T> List<T> {
    fn new() -> Self { List { head: None, len: 0 } }
    fn push(&mut self, value: T) { let next = self.head.take(); self.head = Some(Box::new(Node { value, next })); self.len += 1; }
    fn pop(&mut self) -> Option<T> { self.head.take().map(|n| { self.head = n.next; self.len -= 1; n.value }) }
    fn reverse(&mut self) {
        let mut prev = None;
        let mut cur = self.head.take();
        while let Some(mut n) = cur { cur = n.next.take(); n.next = prev; prev = Some(n); }
        self.head = prev;
    }
    fn peek_mut(&mut self) -> Option<&mut T> { self.head.as_mut().map(|n| &mut n.value) }
    fn iter(&self) -> Iter<'_, T> { Iter { next: self.head.as_deref() } }
    fn push_back(&mut self, value: T) { let mut at = &mut self.head; while let Some(n) = at { at = &mut n.next; } *at = Some(Box::new(Node { value, next: None })); self.len += 1; }
}
struct Iter<'a, T> { next: Option<&'a Node<T>> }
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { self.next.map(|n| { self.next = n.next.as_deref(); &n.value }) } }
fn main() {
    let mut l = List::new();
    for i in 1..=4 { l.push(i.to_string()); }
    l.push_back("end".into());
    println!("{:?} {}", l.iter().collect::<Vec<_>>(), l.len);
    l.reverse();
    if let Some(x) = l.peek_mut() { x.push('!'); }
    println!("{:?} {:?}", l.pop(), l.iter().map(|s| s.len()).collect::<Vec<_>>());
    println!("{:?}", l.head.as_ref().map(|n| &n.value));
}

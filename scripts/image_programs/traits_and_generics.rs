use std::collections::HashMap;
use std::ops::{Add, Index};

trait Animal { fn name(&self) -> String; fn speak(&self) -> String { format!("{} speaks", self.name()) } }
struct Dog { age: u8 }
struct Cat;
impl Animal for Dog { fn name(&self) -> String { format!("dog of {}", self.age) } }
impl Animal for Cat { fn name(&self) -> String { "cat".into() } fn speak(&self) -> String { String::from("meow") } }
impl Drop for Dog { fn drop(&mut self) { println!("dog gone"); } }

#[derive(Debug, Clone, Copy, PartialEq)]
struct Point<T> { x: T, y: T }
impl<T: Add<Output = T>> Add for Point<T> { type Output = Point<T>; fn add(self, o: Self) -> Self { Point { x: self.x + o.x, y: self.y + o.y } } }

struct Stack<T> { items: Vec<T> }
impl<T> Stack<T> {
    fn new() -> Self { Stack { items: Vec::new() } }
    fn push(&mut self, t: T) { self.items.push(t); }
    fn pop(&mut self) -> Option<T> { self.items.pop() }
    fn peek(&self) -> Option<&T> { self.items.last() }
    fn is_empty(&self) -> bool { self.items.is_empty() }
}
impl<T> Index<usize> for Stack<T> { type Output = T; fn index(&self, i: usize) -> &T { &self.items[i] } }

struct Counter { n: u32 }
impl Iterator for Counter { type Item = u32; fn next(&mut self) -> Option<u32> { if self.n < 3 { self.n += 1; Some(self.n) } else { None } } }

fn describe(a: &dyn Animal) -> String { a.speak() }
fn show(items: &[impl std::fmt::Debug]) { println!("{items:?}"); }
fn adder(n: i32) -> impl Fn(i32) -> i32 { move |x| x + n }
fn apply<F: FnMut(i32)>(mut f: F) { f(1); f(2); }
fn boxed() -> Box<dyn Fn(i32) -> i32> { Box::new(|x| x * 2) }

fn main() {
    let zoo: Vec<Box<dyn Animal>> = vec![Box::new(Dog { age: 3 }), Box::new(Cat)];
    for a in zoo.iter() { println!("{}", describe(a.as_ref())); }
    println!("{:?}", Point { x: 1, y: 2 } + Point { x: 3, y: 4 });
    let mut s = Stack::new();
    s.push(1); s.push(2);
    println!("{:?} {} {:?} {}", s.peek(), s[0], s.pop(), s.is_empty());
    show(&["a", "b"]); show(&[1, 2]);
    let mut seen = Vec::new();
    apply(|x| seen.push(x));
    println!("{seen:?} {} {}", adder(1)(2), boxed()(4));
    let sum: u32 = Counter { n: 0 }.zip(Counter { n: 1 }).map(|(a, b)| a * b).sum();
    let mut table: HashMap<&str, fn(f64) -> f64> = HashMap::new();
    table.insert("sqrt", f64::sqrt);
    println!("{sum} {}", table["sqrt"](9.0));
}

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

#[derive(Debug)]
enum List { Cons(i32, Box<List>), Nil }
use List::{Cons, Nil};

#[derive(Debug)]
struct Node { value: i32, parent: RefCell<Weak<Node>>, children: RefCell<Vec<Rc<Node>>> }

struct Noisy(&'static str);
impl Drop for Noisy { fn drop(&mut self) { println!("drop {}", self.0); } }

fn make() -> Box<[i32]> { vec![1, 2, 3].into_boxed_slice() }

fn main() {
    let list = Cons(1, Box::new(Cons(2, Box::new(Nil))));
    println!("{list:?}");
    let leaf = Rc::new(Node { value: 3, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) });
    let branch = Rc::new(Node { value: 5, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![Rc::clone(&leaf)]) });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    println!("{:?} {} {}", leaf.parent.borrow().upgrade().map(|p| p.value), Rc::strong_count(&leaf), Rc::weak_count(&branch));
    println!("{}", branch.children.borrow().len());
    let shared = Rc::new(RefCell::new(vec![1]));
    let other = Rc::clone(&shared);
    other.borrow_mut().push(2);
    println!("{shared:?} {}", Rc::ptr_eq(&shared, &other));
    let cell = Cell::new(1);
    cell.set(cell.get() + 1);
    let mut a = Noisy("a");
    let _b = Noisy("b");
    let c = std::mem::replace(&mut a, Noisy("c"));
    drop(c);
    let mut x = 5;
    let r = &mut x;
    *r += 1;
    let leaked: &'static mut i32 = Box::leak(Box::new(x));
    *leaked += 1;
    let raw = Box::into_raw(Box::new(9));
    unsafe { println!("{} {}", *raw, cell.get()); drop(Box::from_raw(raw)); }
    println!("{:?} {}", make(), std::mem::size_of::<Node>());
    std::mem::forget(String::from("kept"));
    let (mut p, mut q) = (1, 2);
    std::mem::swap(&mut p, &mut q);
    println!("{p} {q} {leaked}");
}

use std::{cell::RefCell, rc::{Rc, Weak}};
struct Node { name: String, parent: RefCell<Weak<Node>>, children: RefCell<Vec<Rc<Node>>> }
impl Node {
    fn new(name: &str) -> Rc<Node> { Rc::new(Node { name: name.to_string(), parent: RefCell::default(), children: RefCell::new(vec![]) }) }
    fn add(self: &Rc<Self>, child: Rc<Node>) { *child.parent.borrow_mut() = Rc::downgrade(self); self.children.borrow_mut().push(child); }
    fn path(&self) -> String { match self.parent.borrow().upgrade() { Some(p) => p.path() + "/" + &self.name, None => self.name.clone() } }
}
impl Drop for Node { fn drop(&mut self) { println!("drop {}", self.name) } }
fn main() {
    let root = Node::new("root");
    let leaf = Node::new("leaf");
    let mid = Node::new("mid");
    mid.add(leaf.clone());
    root.add(mid);
    println!("{} strong {} weak {}", leaf.path(), Rc::strong_count(&leaf), Rc::weak_count(&root));
    drop(root);
    println!("{} {}", leaf.path(), leaf.parent.borrow().upgrade().is_none());
    let w = Rc::downgrade(&leaf);
    println!("{}", Rc::ptr_eq(&leaf, &w.upgrade().unwrap()));
    drop(leaf);
    println!("{:?}", w.upgrade().map(|n| n.name.clone()));
}

use std::rc::Rc;
struct Node { _next: Option<Rc<Node>> }
fn send<T: Send>(_: T) {}
fn main() { send(Node { _next: None }); } //~ ERROR E0277

enum List { Cons(i32, List), Nil } //~ ERROR E0072
//~| ERROR E0391
fn main() { let l = List::Nil; }

struct A { a: A } //~ ERROR E0072
//~| ERROR E0391
fn f(v: Vec<A>) { let x = v; }
fn main() { }

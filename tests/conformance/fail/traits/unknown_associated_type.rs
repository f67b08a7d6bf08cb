trait Animal { type Food; }
fn feed<A: Animal>(food: A::Drink) {} //~ ERROR E0220
fn main() {}

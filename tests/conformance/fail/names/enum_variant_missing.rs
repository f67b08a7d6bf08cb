enum Color { Red, Green }
fn main() { let c = Color::Blue; match c { Color::Red => {}, Color::Yellow => {}, _ => {} } } //~ ERROR E0599
//~| ERROR E0599

use std::fmt::Display;
trait Loud { fn loud(&self) -> String; }
impl<T: Display + ?Sized> Loud for T { fn loud(&self) -> String { self.to_string().to_uppercase() + "!" } }
fn main() {
    println!("{}", "hey".loud());
    println!("{}", 12.loud());
    println!("{}", 'q'.loud());
    println!("{}", String::from("straße").loud());
    let v: Vec<Box<dyn Loud>> = vec![Box::new(1.5), Box::new("x"), Box::new(true)];
    for l in &v { print!("{} ", l.loud()); }
    println!();
}

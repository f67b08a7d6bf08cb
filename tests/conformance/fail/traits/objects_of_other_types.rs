trait Speak { fn speak(&self) -> String; }
struct Cat;
struct Dog;
impl Speak for Cat { fn speak(&self) -> String { String::from("meow") } }
fn all(list: Vec<Box<dyn Speak>>) { for s in list { println!("{}", s.speak()); } }
fn pick(b: bool) -> impl Speak { if b { Cat } else { Dog } } //~ ERROR E0308
fn main() { all(vec![Box::new(Cat), Box::new(Dog)]); all(vec![Cat]); let x: Box<dyn Speak> = Cat; } //~ ERROR E0277
//~| ERROR E0308
//~| ERROR E0308

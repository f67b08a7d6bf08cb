trait Animal {
    fn name(&self) -> String;
    fn speak(&self) -> String {
        format!("{} speaks", self.name())
    }
}
struct Dog;
struct Cat {
    lives: u8,
}
impl Animal for Dog {
    fn name(&self) -> String {
        "dog".into()
    }
}
impl Animal for Cat {
    fn name(&self) -> String {
        format!("cat{}", self.lives)
    }
    fn speak(&self) -> String {
        "meow".to_string()
    }
}
fn generic<T: Animal>(t: &T) -> String {
    t.speak()
}
fn main() {
    let all: Vec<Box<dyn Animal>> = vec![Box::new(Dog), Box::new(Cat { lives: 9 })];
    for a in all.iter() {
        println!("{} / {}", a.name(), a.speak());
    }
    println!("{}", generic(&Dog));
    let r: &dyn Animal = &Cat { lives: 1 };
    println!("{}", r.name());
}

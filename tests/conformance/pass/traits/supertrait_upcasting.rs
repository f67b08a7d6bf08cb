use std::fmt::Debug;
trait Animal: Debug { fn name(&self) -> String; }
trait Pet: Animal { fn owner(&self) -> String; }
#[derive(Debug)] struct Dog { age: u8 }
impl Animal for Dog { fn name(&self) -> String { "Rex".into() } }
impl Pet for Dog { fn owner(&self) -> String { format!("owner of {}", self.name()) } }
fn up(p: Box<dyn Pet>) -> Box<dyn Animal> { p }
fn main() {
    let p: Box<dyn Pet> = Box::new(Dog { age: 3 });
    println!("{} {:?}", p.owner(), p);
    let r: &dyn Animal = &*p;
    println!("{}", r.name());
    let d: &dyn Debug = r;
    println!("{d:?}");
    println!("{}", up(p).name());
}

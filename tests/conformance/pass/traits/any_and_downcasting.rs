use std::any::{type_name, Any, TypeId};
trait Component: Any { fn name(&self) -> &'static str; fn as_any(&self) -> &dyn Any; fn as_any_mut(&mut self) -> &mut dyn Any; fn into_any(self: Box<Self>) -> Box<dyn Any>; }
macro_rules! component { ($t:ident) => { impl Component for $t { fn name(&self) -> &'static str { stringify!($t) } fn as_any(&self) -> &dyn Any { self } fn as_any_mut(&mut self) -> &mut dyn Any { self } fn into_any(self: Box<Self>) -> Box<dyn Any> { self } } }; }
#[derive(Debug)] struct Pos(i32, i32); #[derive(Debug)] struct Name(String);
component!(Pos); component!(Name);
fn describe(x: &dyn Any) -> String {
    if let Some(n) = x.downcast_ref::<i32>() { format!("i32 {n}") } else if let Some(s) = x.downcast_ref::<&str>() { format!("str {s}") } else if x.is::<Vec<u8>>() { "bytes".into() } else { "?".into() }
}
fn main() {
    let mut all: Vec<Box<dyn Component>> = vec![Box::new(Pos(1, 2)), Box::new(Name("n".into()))];
    for c in &mut all { if let Some(p) = c.as_any_mut().downcast_mut::<Pos>() { p.0 += 10; } }
    for c in &all { print!("{} {:?} | ", c.name(), c.as_any().downcast_ref::<Pos>()); }
    println!();
    let last = all.pop().unwrap().into_any().downcast::<Name>().unwrap();
    println!("{}", last.0);
    println!("{} {} {} {}", describe(&5), describe(&"x"), describe(&vec![1u8]), describe(&1.5));
    println!("{} {}", TypeId::of::<String>() == TypeId::of::<String>(), TypeId::of::<u8>() == TypeId::of::<i8>());
    println!("{} {} {}", type_name::<Option<String>>(), type_name::<&[u8]>(), type_name::<Pos>());
}

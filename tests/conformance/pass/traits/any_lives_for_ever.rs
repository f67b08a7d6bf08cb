use std::any::{Any, TypeId};
use std::fmt::Debug;

trait Shape: Any {
    fn name(&self) -> &'static str;
}

struct Circle;

impl Shape for Circle {
    fn name(&self) -> &'static str {
        "circle"
    }
}

fn log<T: Any + Debug>(value: &T) {
    match (value as &dyn Any).downcast_ref::<String>() {
        Some(text) => println!("text of {} bytes", text.len()),
        None => println!("{value:?}"),
    }
}

fn boxed<S: Shape>(shape: S) -> Box<dyn Shape> {
    Box::new(shape)
}

fn is_text<T: ?Sized + Any>(_: &T) -> bool {
    TypeId::of::<T>() == TypeId::of::<String>()
}

fn main() {
    log(&String::from("abc"));
    log(&7);
    println!("{} {}", boxed(Circle).name(), is_text(&1));
}

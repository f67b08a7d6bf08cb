use std::thread::{self, Builder};

fn main() {
    println!("{:?}", thread::current().name());
    let handle = Builder::new().name("worker".into()).stack_size(64 * 1024).spawn(|| {
        let me = thread::current();
        (me.name().map(str::to_owned), me.id())
    }).unwrap();
    let id = handle.thread().id();
    println!("{:?}", handle.thread().name());
    let (name, own) = handle.join().unwrap();
    println!("{name:?} {} {}", own == id, id == thread::current().id());
    println!("{:?}", thread::spawn(|| thread::current().name().is_none()).join());
}
